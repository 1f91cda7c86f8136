package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.ExtendAnswer;
import org.covenanttracker.breach.BreachCommand.Remedy;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.http.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Answers, what they promise, and more time for one. The breaches here are served on Monday
/// 2 November 2026. Their answer is due after 3-6 (4), 9-13 (9), 16-20 (14), 23-27 (19) and, since
/// 30 November is St Andrew's Day, 1 December (20).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerRulesTest {

    @Test
    void a_holiday_moves_the_due_date_and_the_last_day_to_ask_for_more() {
        assertEquals(LocalDate.parse("2026-12-01"), open().state().answer().dueOn());
        given(open()).by(ABreach.OFFICIAL).on("2026-12-01").gives(until("2026-12-08"), extended("2026-12-08"));
        given(open())
                .by(ABreach.OFFICIAL)
                .on("2026-12-02")
                .isRefused(until("2026-12-08"), "too_late", "The answer was due on 2026-12-01.");
    }

    /// 2-4 (3), 7-11 (8), 14-18 (13), 21-24 (17), then Christmas Day, a weekend and Boxing Day's
    /// substitute on the 28th, 29-31 (20).
    @Test
    void twenty_more_working_days_over_christmas_end_on_the_last_of_december() {
        given(open()).by(ABreach.OFFICIAL).on("2026-11-20").gives(until("2026-12-31"), extended("2026-12-31"));
        given(open())
                .by(ABreach.OFFICIAL)
                .on("2026-11-20")
                .isRefusedAt(until("2027-01-05"), "/until", "range", "Must lie between 2026-12-02 and 2026-12-31.");
    }

    @Test
    void a_bank_holiday_is_no_day_to_extend_to() {
        given(open())
                .by(ABreach.OFFICIAL)
                .isRefusedAt(until("2026-12-28"), "/until", "working_day", "Must be a working day.");
    }

    @Test
    void only_of_a_filer_that_it_does_not_know_a_department_says_that_it_cannot_assess() {
        Answer answer =
                new Answer(AnswerPosition.CANNOT_ASSESS, "We cannot tell.", "Head of Unit", null, List.of(), null);
        given(open())
                .by(ABreach.OFFICIAL)
                .isRefusedAt(answer, "/position", "unnamed_only", "Is for breaches whose filer is not named.");
        ABreach unnamed = ABreach.citing("PC-W2", Actor.UNNAMED, "2026-11-02");
        given(unnamed.accepted())
                .by(ABreach.OFFICIAL)
                .gives(answer, BreachAnswered.of(AnswerPosition.CANNOT_ASSESS, List.of(), null));
    }

    @Test
    void no_clock_is_extended_before_it_runs() {
        given(ABreach.filedOn("2026-11-02").acceptedUnserved())
                .by(ABreach.OFFICIAL)
                .isRefused(until("2026-12-08"), "not_served", "No clock runs yet; acknowledge the breach first.");
    }

    @Test
    void an_answer_is_extended_once() {
        given(open().extendedTo("2026-12-08"))
                .by(ABreach.OFFICIAL)
                .isRefused(until("2026-12-09"), "already_extended", "The answer was extended once already.");
    }

    /// From 2 November to 8 December: the twenty, and 2-4, 7 and 8 December.
    @Test
    void an_extended_clock_says_how_many_working_days_it_now_has() {
        BreachState extended = open().extendedTo("2026-12-08").state();
        assertEquals(25, extended.answer().workingDays());
        assertEquals(20, extended.originalAnswer().workingDays());
        assertEquals(LocalDate.parse("2026-12-01"), extended.originalAnswer().dueOn());
    }

    @Test
    void remedies_are_numbered_through_both_answers() {
        LocalDate due = LocalDate.parse("2026-12-01");
        PromisedRemedy first = new PromisedRemedy(1, RemedyKind.APOLOGY, due);
        ABreach contested = open().answered(AnswerPosition.ACCEPTED, first).contested();
        Answer revised = promising(new Remedy(RemedyKind.POLICY_CHANGE, due, "A new rule."));
        given(contested)
                .by(ABreach.OFFICIAL)
                .gives(
                        revised,
                        BreachAnswered.of(
                                AnswerPosition.ACCEPTED,
                                List.of(new PromisedRemedy(2, RemedyKind.POLICY_CHANGE, due)),
                                null));
        Map<String, String> words = new HashMap<>(given(contested)
                .by(ABreach.OFFICIAL)
                .decisions(revised)
                .getFirst()
                .content());
        assertNull(words.remove("delayExplanation"));
        assertEquals(Map.of("text", "Yes.", "respondentRole", "Head of Unit", "remedies.2.text", "A new rule."), words);
    }

    @Test
    void the_remedy_that_breaks_the_rule_is_pointed_at() {
        Remedy right = new Remedy(RemedyKind.APOLOGY, LocalDate.parse("2026-11-02"), "A letter.");
        Remedy past = new Remedy(RemedyKind.APOLOGY, LocalDate.parse("2026-11-01"), "A letter.");
        given(open())
                .by(ABreach.OFFICIAL)
                .isRefusedAt(
                        promising(right, past),
                        "/remedies/1/dueOn",
                        "range",
                        "Must lie between 2026-11-02 and 2028-11-02.");
    }

    /// 24 months from the last of February's leap day come down to the last day that there is.
    @Test
    void twenty_four_months_from_a_leap_day_end_on_the_last_of_february() {
        ABreach open = ABreach.filedOn("2028-02-28").accepted();
        Remedy last = new Remedy(RemedyKind.APOLOGY, LocalDate.parse("2030-02-28"), "A letter.");
        Remedy after = new Remedy(RemedyKind.APOLOGY, LocalDate.parse("2030-03-01"), "A letter.");
        given(open).by(ABreach.OFFICIAL).on("2028-02-29").decisions(promising(last));
        given(open)
                .by(ABreach.OFFICIAL)
                .on("2028-02-29")
                .isRefusedAt(
                        promising(after), "/remedies/0/dueOn", "range", "Must lie between 2028-02-29 and 2030-02-28.");
    }

    private static ABreach open() {
        return ABreach.filedOn("2026-11-02").accepted();
    }

    private static ExtendAnswer until(String day) {
        return new ExtendAnswer(LocalDate.parse(day), ExtensionReason.THIRD_PARTY, "We wait for a report.");
    }

    private static AnswerExtended extended(String day) {
        return new AnswerExtended(LocalDate.parse(day), ExtensionReason.THIRD_PARTY);
    }

    private static Answer promising(Remedy... remedies) {
        return new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(remedies), null);
    }
}
