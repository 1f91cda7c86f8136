package org.covenanttracker.breach;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Why an answer was late, in its department's words. In a service of its own, whose days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelayExplanationTest {

    private static final String EXPLANATION = "The person who knew had left.";

    @Inject
    Days days;

    @Inject
    Night night;

    @Test
    void a_late_answer_is_public_with_what_its_department_says_of_the_delay() {
        ACase open = ACase.against("hm-treasury").accepted();
        turnTo(dueOn(open).plusDays(1));
        open.official("answer", explained())
                .seenByThePublic()
                .body("answers[0].delayExplanation", equalTo(EXPLANATION))
                .body("content.field", hasItem("delayExplanation"));
    }

    @Test
    void what_nobody_explained_is_committed_to_all_the_same() {
        ACase open = ACase.against("hm-treasury").accepted().answered();
        open.seenByThePublic().body("answers[0].delayExplanation", nullValue());
        Api.get(null, open.address() + "/events")
                .then()
                .body("items.last().leaf.type", equalTo("BreachAnswered"))
                .body("items.last().leaf.content", hasKey("delayExplanation"));
    }

    @Test
    void an_answer_in_time_explains_no_delay_and_nor_does_a_revised_one() {
        ACase open = ACase.against("home-office").accepted();
        LocalDate due = dueOn(open);
        turnTo(due);
        Refused.at("/delayExplanation", "not_late", () -> open.act(open.official(), "answer", explained()));
        open.answered().contested();
        turnTo(due.plusDays(3));
        Refused.at("/delayExplanation", "not_late", () -> open.act(open.official(), "answer", explained()));
    }

    @Test
    void a_letter_that_came_in_time_was_not_late_however_late_it_is_recorded() {
        ACase open = ACase.against("home-office").accepted();
        LocalDate due = dueOn(open);
        turnTo(due.plusDays(5));
        Map<String, Object> answer = explained();
        answer.put("receivedOn", due.toString());
        Refused.at("/delayExplanation", "not_late", () -> open.act(Api.steward(), "answer", answer));
        answer.put("receivedOn", due.plusDays(1).toString());
        open.steward("answer", answer).seenByThePublic().body("answers[0].delayExplanation", equalTo(EXPLANATION));
    }

    @Test
    void it_is_a_text_for_the_public_as_the_answer_is() {
        ACase open = ACase.against("home-office").accepted();
        turnTo(dueOn(open).plusDays(1));
        Map<String, Object> answer = explained();
        answer.put("delayExplanation", "Ask jo@example.org.");
        Refused.at("/delayExplanation", "contact_details", () -> open.act(open.official(), "answer", answer));
    }

    private static Map<String, Object> explained() {
        Map<String, Object> answer = Api.answer();
        answer.put("delayExplanation", EXPLANATION);
        return answer;
    }

    private static LocalDate dueOn(ACase breach) {
        return LocalDate.parse(breach.seenByThePublic().extract().path("clocks.find { it.clock == 'answer' }.dueOn"));
    }

    private void turnTo(LocalDate day) {
        days.turnTo(day);
        night.run();
    }
}
