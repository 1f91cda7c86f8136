package org.covenanttracker.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.TestRegister;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The whole sample history as requests, without sending any.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptTest {

    private static final Set<String> SENTENCES =
            Set.of("title", "narrative", "description", "remedySought", "text", "explanation");

    private final Calendar calendar = TestRegister.clockRules().calendar();
    private final Cases cases = new Cases();
    private final Wording wording = new Wording();
    private final DemoKeys keys = keys();
    private final Span span = new Span(LocalDate.of(2026, 12, 18), LocalDate.of(2028, 6, 18));
    private final BreachScript breaches = new BreachScript(keys, cases, wording, calendar, span.first());
    private final CommitmentScript commitments = new CommitmentScript(keys, cases, wording, calendar);

    @Test
    void every_act_is_a_request_with_a_key_and_what_it_speaks_of_is_there_before_it() {
        for (Call call : calls().values()) {
            assertNotNull(call.key(), call.path());
            assertTrue(call.path().startsWith("/v1/"), call.path());
        }
    }

    @Test
    void every_sentence_says_at_its_beginning_that_it_is_invented() {
        for (Call call : calls().values()) {
            if (call.body() == null) continue;
            call.body().forEach((field, value) -> {
                if (SENTENCES.contains(field)) {
                    assertTrue(value.toString().startsWith("Invented example: "), field + ": " + value);
                }
            });
        }
    }

    @Test
    void no_act_is_dated_before_the_history_begins_or_after_it_is_filed() {
        calls().forEach((act, call) -> {
            if (act.beat() != Beat.FIRST || act.story().kind() != Kind.BREACH) return;
            LocalDate occurredOn = LocalDate.parse((String) call.body().get("occurredOn"));
            assertTrue(!occurredOn.isBefore(span.first()) && !occurredOn.isAfter(act.on()), act.toString());
        });
    }

    @Test
    void a_dozen_departments_and_every_principle_are_in_it() {
        List<Story> stories = Kind.BREACH.stories();
        assertTrue(stories.size() >= 60);
        assertTrue(stories.stream().map(Story::department).distinct().count() >= 12);
        assertEquals(
                Set.of("RV", "PC", "PI", "TD"),
                stories.stream()
                        .map(story -> story.signs().getFirst().substring(0, 2))
                        .collect(Collectors.toSet()));
    }

    private Map<Act, Call> calls() {
        Map<Act, Call> calls = new LinkedHashMap<>();
        for (Act act : new Plan(span, calendar).of(History.stories())) {
            calls.put(act, act.story().kind() == Kind.BREACH ? breaches.call(act) : commitments.call(act));
            if (act.beat() == Beat.FIRST) cases.add(act.story(), "id-" + calls.size());
        }
        return calls;
    }

    private static DemoKeys keys() {
        Map<String, String> organisations = new HashMap<>();
        for (int n = 1; n <= 9; n++) organisations.put("XX-DEMO-" + n, "key");
        Map<String, String> departments =
                History.stories().stream().collect(Collectors.toMap(Story::department, _ -> "key", (one, _) -> one));
        return new DemoKeys("steward", "steward2", "reviewer", organisations, departments);
    }
}
