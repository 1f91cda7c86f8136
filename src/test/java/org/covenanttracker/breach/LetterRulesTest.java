package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachCommand.Acknowledge;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.Remedy;
import org.covenanttracker.breach.BreachCommand.ReportRemedy;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What came by letter and a steward records. The breaches here are served on Monday 2 November 2026; they
/// are to be acknowledged by the 9th and answered by 1 December.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterRulesTest {

    @Test
    void a_letter_counts_from_the_day_on_which_it_came() {
        BreachState breach =
                open().on("2026-12-04").answeredByLetter("2026-11-09").state();
        assertEquals(day("2026-11-09"), breach.firstAnsweredOn());
        assertEquals(day("2026-11-09"), breach.acknowledgedOn());
        assertEquals(5, breach.workingDaysToAnswer());
        assertEquals(RecordedBy.STEWARD, breach.acknowledgementRecordedBy());
        assertEquals(day("2026-11-09"), Publicity.wordsPublicFrom(breach));
        assertTrue(Deadlines.missedBy(day("2027-01-01"), breach).isEmpty());
    }

    @Test
    void what_a_department_sends_itself_says_nothing_of_letters() {
        BreachState breach = open().acknowledged().answered().state();
        assertNull(breach.acknowledgementRecordedBy());
        assertNull(breach.answers().getFirst().recordedBy());
        given(open()).by(ABreach.OFFICIAL).gives(new Acknowledge(null), new BreachAcknowledged(null, null));
    }

    @Test
    void an_acknowledgement_that_was_recorded_first_gives_way_to_a_letter_that_came_before_it() {
        ABreach breach = open().on("2026-11-06").acknowledged().on("2026-11-10");
        breach.answeredByLetter("2026-11-04");
        assertEquals(day("2026-11-04"), breach.state().acknowledgedOn());
    }

    /// Counted from 10 November, 20 working days end on 8 December; from the 4th of December in January.
    @Test
    void a_filer_has_its_whole_time_to_reply_from_the_record() {
        ABreach breach = open().on("2026-12-04").answeredByLetter("2026-11-10");
        LocalDate due = breach.state().clocks().reply().dueOn();
        assertEquals(ABreach.RULES.calendar().plusWorkingDays(day("2026-12-04"), 20), due);
    }

    @Test
    void it_came_between_service_and_today() {
        for (String day : List.of("2026-11-01", "2026-11-21")) {
            given(open())
                    .by(ABreach.STEWARD)
                    .on("2026-11-20")
                    .isRefusedAt(
                            new Acknowledge(day(day)),
                            "/receivedOn",
                            "range",
                            "Must lie between 2026-11-02 and 2026-11-20.");
        }
        given(open())
                .by(ABreach.STEWARD)
                .on("2026-11-20")
                .gives(
                        new Acknowledge(day("2026-11-02")),
                        new BreachAcknowledged(day("2026-11-02"), RecordedBy.STEWARD));
    }

    @Test
    void a_revised_answer_came_after_the_first_was_contested() {
        ABreach contested = open().on("2026-11-10").answered().on("2026-11-16").contested();
        given(contested)
                .by(ABreach.STEWARD)
                .on("2026-11-20")
                .isRefusedAt(
                        answer("2026-11-12"), "/receivedOn", "range", "Must lie between 2026-11-16 and 2026-11-20.");
    }

    @Test
    void a_steward_says_on_which_day_and_a_department_does_not() {
        given(open())
                .by(ABreach.STEWARD)
                .isRefusedAt(
                        new Acknowledge(null),
                        "/receivedOn",
                        "required",
                        "Is required of a steward: the day on which it came.");
        given(open())
                .by(ABreach.OFFICIAL)
                .isRefusedAt(
                        answer("2026-11-02"),
                        "/receivedOn",
                        "steward_only",
                        "Is for stewards, who record what came by letter.");
    }

    @Test
    void nothing_came_before_the_department_had_it() {
        given(ABreach.filedOn("2026-11-02").acceptedUnserved())
                .by(ABreach.STEWARD)
                .isRefused(
                        answer("2026-11-02"),
                        "not_served",
                        "Record first when the department had the breach before it.");
    }

    @Test
    void promises_count_from_the_letter_that_made_them() {
        Remedy remedy = new Remedy(RemedyKind.APOLOGY, day("2026-11-12"), "A letter.");
        Answer answer =
                new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(remedy), day("2026-11-10"));
        var promised = new PromisedRemedy(1, RemedyKind.APOLOGY, day("2026-11-12"));
        given(open())
                .by(ABreach.STEWARD)
                .on("2026-11-20")
                .gives(
                        answer,
                        new BreachAnswered(
                                AnswerPosition.ACCEPTED, List.of(promised), day("2026-11-10"), RecordedBy.STEWARD));
    }

    @Test
    void a_remedy_is_reported_by_a_letter_on_time_that_is_recorded_late() {
        var promised = new PromisedRemedy(1, RemedyKind.APOLOGY, day("2026-11-12"));
        ABreach answered = open().answered(AnswerPosition.ACCEPTED, promised).on("2026-11-20");
        given(answered)
                .by(ABreach.STEWARD)
                .isRefusedAt(
                        new ReportRemedy(1, day("2026-11-12"), "Sent.", day("2026-11-11")),
                        "/doneOn",
                        "range",
                        "Must lie between 2026-11-02 and 2026-11-11.");
        answered.then(ABreach.STEWARD, RemedyReported.of(1, day("2026-11-11"), day("2026-11-12")));
        assertTrue(answered.state().remedies().getFirst().wasDoneOnTime());
        answered = open().answered(AnswerPosition.ACCEPTED, promised)
                .on("2026-11-20")
                .remedyReported(1);
        assertFalse(answered.state().remedies().getFirst().wasDoneOnTime());
    }

    @Test
    void a_report_after_a_denied_one_is_no_older_than_the_denial() {
        var promised = new PromisedRemedy(1, RemedyKind.APOLOGY, day("2026-11-12"));
        ABreach denied = open().answered(AnswerPosition.ACCEPTED, promised)
                .remedyReported(1)
                .on("2026-11-18")
                .remedyJudged(1, false)
                .on("2026-11-20");
        given(denied)
                .by(ABreach.STEWARD)
                .isRefusedAt(
                        new ReportRemedy(1, day("2026-11-10"), "Sent.", day("2026-11-11")),
                        "/receivedOn",
                        "range",
                        "Must lie between 2026-11-18 and 2026-11-20.");
    }

    private static ABreach open() {
        return ABreach.filedOn("2026-11-02").accepted();
    }

    private static Answer answer(String receivedOn) {
        return new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(), day(receivedOn));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
