package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.covenanttracker.register.Sign;
import org.covenanttracker.register.SignKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a filing: what goes into the leaf, what stays beside it as words, and what is
/// refused.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-18");
    private static final Department DEPARTMENT = new Department(ABreach.DEPARTMENT, "home-office", "Home Office");
    private static final UUID COMMITMENT = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID RELATED = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1",
        "2026-03-31, 2026-Q1",
        "2026-04-01, 2026-Q2",
        "2026-06-30, 2026-Q2",
        "2026-07-01, 2026-Q3",
        "2026-09-30, 2026-Q3",
        "2026-10-01, 2026-Q4",
        "2026-12-31, 2026-Q4"
    })
    void an_act_is_of_the_calendar_quarter_that_its_day_is_in(LocalDate day, String quarter) {
        assertEquals(quarter, Filing.quarterOf(day));
    }

    @Test
    void the_leaf_holds_codes_dates_and_ids() {
        BreachFiled filed = new BreachFiled(
                ABreach.DEPARTMENT,
                "2025-07-17",
                "PC-W2",
                "2026-Q4",
                LocalDate.parse("2026-11-03"),
                COMMITMENT,
                Mission.NHS,
                Nation.WALES);
        assertEquals(filed, decide(full(Naming.NAMED), warning()).event());
    }

    @Test
    void the_words_hold_the_whole_filing_each_in_its_field() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("title", "Title"),
                Map.entry("narrative", "Narrative"),
                Map.entry("remedySought", "Remedy"),
                Map.entry("narrativeFor", "parties"),
                Map.entry("occurredOn", "2026-11-03"),
                Map.entry("raisedOn", "2026-11-10"),
                Map.entry("commitment", COMMITMENT.toString()),
                Map.entry("mission", "nhs"),
                Map.entry("nation", "wales"),
                Map.entry("relatedTo", RELATED.toString()),
                Map.entry("lang", "cy"),
                Map.entry("coFilers", MEMBER + "\n" + RELATED),
                Map.entry("onBehalfOf", "Others"));
        assertEquals(expected, decide(full(Naming.NAMED), warning()).content());
    }

    /// A leaf commits to each of these fields, filled or not: one that is missing would tell something.
    @Test
    void a_filing_that_leaves_everything_out_has_the_same_fields() {
        Decision decision = decide(least("PC-W2", "2026-12-18"), warning());
        assertEquals(
                new TreeSet<>(decision.event().contentFields()),
                new TreeSet<>(decision.content().keySet()));
        assertEquals("public", decision.content().get("narrativeFor"));
        assertNull(decision.content().get("raisedOn"));
        assertNull(decision.content().get("coFilers"));
        assertNull(decision.content().get("onBehalfOf"));
    }

    @Test
    void an_act_of_today_is_none_of_tomorrow() {
        decide(least("PC-W2", "2026-12-18"), warning());
        refusedAt(
                Fault.at("/occurredOn", "not_in_future", "Must not be later than today, 2026-12-18."),
                least("PC-W2", "2026-12-19"),
                warning());
    }

    @Test
    void a_sign_that_is_no_warning_is_refused_by_what_is_wrong_with_it() {
        refusedAt(
                Fault.at("/sign", "unknown", "No sign has this code; GET /v1/principles lists them."),
                least("ZZ-W1", "2026-12-18"),
                Optional.empty());
        refusedAt(
                Fault.at("/sign", "warning_sign", "A breach cites a warning sign; this one is of progress."),
                least("RV-P1", "2026-12-18"),
                sign("RV-P1", SignKind.PROGRESS));
    }

    @Test
    void other_is_a_sign_that_can_be_cited() {
        BreachFiled filed = (BreachFiled) decide(least("RV-X", "2026-12-18"), sign("RV-X", SignKind.OTHER))
                .event();
        assertEquals("RV-X", filed.sign());
    }

    @Test
    void an_unnamed_filing_says_department_sign_and_quarter_and_nothing_else() {
        BreachFiled filed =
                (BreachFiled) decide(full(Naming.UNNAMED), warning()).event();
        BreachFiled expected =
                new BreachFiled(DEPARTMENT.id(), "2025-07-17", "PC-W2", "2026-Q4", null, null, null, null);
        assertEquals(expected, filed);
    }

    /// Who filed changes nothing of what an unnamed filing publishes, and neither does when in the quarter.
    @Test
    void the_words_of_a_filing_are_the_same_fields_named_or_not() {
        Decision named = decide(full(Naming.NAMED), warning());
        Decision unnamed = decide(full(Naming.UNNAMED), warning());
        assertEquals(named.content(), unnamed.content());
        assertEquals(named.event().contentFields(), unnamed.event().contentFields());
    }

    private static void refusedAt(Fault fault, FileBreachRequest request, Optional<Sign> sign) {
        Refusal refusal = assertThrows(Refusal.class, () -> decide(request, sign));
        assertEquals(List.of(fault), Problem.of(refusal).errors());
    }

    private static Decision decide(FileBreachRequest request, Optional<Sign> sign) {
        return Filing.decide(request, DEPARTMENT, sign, TODAY);
    }

    private static Optional<Sign> warning() {
        return sign("PC-W2", SignKind.WARNING);
    }

    private static Optional<Sign> sign(String code, SignKind kind) {
        return Optional.of(new Sign("2025-07-17", code, code.substring(0, 2), kind, "A sign", true));
    }

    private static FileBreachRequest full(Naming naming) {
        return new FileBreachRequest(
                "home-office",
                "PC-W2",
                "Title",
                "Narrative",
                LocalDate.parse("2026-11-03"),
                "Remedy",
                naming,
                null,
                null,
                NarrativeFor.PARTIES,
                COMMITMENT,
                Mission.NHS,
                Nation.WALES,
                LocalDate.parse("2026-11-10"),
                RELATED,
                "cy",
                List.of(MEMBER, RELATED),
                "Others",
                null);
    }

    private static FileBreachRequest least(String sign, String occurredOn) {
        LocalDate day = LocalDate.parse(occurredOn);
        return new FileBreachRequest(
                "home-office",
                sign,
                "T",
                "N",
                day,
                "R",
                Naming.NAMED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
