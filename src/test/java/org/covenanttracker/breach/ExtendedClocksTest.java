package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.breach.BreachEvent.FindingDrafted;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.http.Actor;
import org.covenanttracker.register.Outage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What days given back change in a breach. Filed and served on 1 September 2026, screening and
/// acknowledgement are due on the 8th and the answer on the 29th; a day out of service on either of them
/// moves it by one working day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtendedClocksTest {

    @Test
    void only_what_fell_due_and_was_not_done_is_moved() {
        BreachState breach = extended(open(), "2026-09-08", "2026-09-10");
        assertEquals(date("2026-09-09"), breach.acknowledgement().dueOn());
        assertEquals(date("2026-09-08"), breach.screening().dueOn());
        assertEquals(date("2026-09-29"), breach.answer().dueOn());
    }

    @Test
    void the_answer_is_moved_with_its_original_date() {
        BreachState breach = extended(open(), "2026-09-29", "2026-10-01");
        assertEquals(date("2026-09-30"), breach.answer().dueOn());
        assertEquals(date("2026-09-30"), breach.originalAnswer().dueOn());
    }

    /// As the card counts it, the answer was then on time.
    @Test
    void what_was_done_on_the_day_after_the_outage_is_moved_too() {
        ABreach breach = open().acknowledged().on("2026-09-30").answered();
        assertEquals(
                date("2026-09-30"),
                extended(breach, "2026-09-29", "2026-10-01").answer().dueOn());
    }

    @Test
    void what_the_clock_did_when_time_ran_out_is_not_undone() {
        ABreach breach = open().answered().on("2026-09-30").lapsed();
        BreachClocks clocks = extended(breach, "2026-09-29", "2026-10-01").clocks();
        assertEquals(date("2026-09-29"), clocks.reply().dueOn());
    }

    @Test
    void a_reply_that_is_awaited_and_a_filing_that_is_unscreened_wait_longer() {
        BreachState answered = extended(open().answered(), "2026-09-29", "2026-09-30");
        assertEquals(date("2026-09-30"), answered.clocks().reply().dueOn());
        BreachState filed = extended(ABreach.filedOn("2026-09-01"), "2026-09-29", "2026-09-30");
        assertEquals(date("2026-09-30"), filed.clocks().unscreenedAcceptance().dueOn());
    }

    /// Asked on the 10th, the answer is due on 13 October at the latest. Given back before the filer said, the day
    /// stays given back.
    @Test
    void a_day_given_back_to_a_clock_that_a_question_stopped_is_not_taken_back_with_the_question() {
        ABreach asked = open().on("2026-09-10").asked();
        extended(asked, "2026-10-13", "2026-10-14");
        assertEquals(date("2026-10-14"), asked.state().answer().dueOn());
        asked.on("2026-10-15").clarified();
        assertEquals(date("2026-10-14"), asked.state().answer().dueOn());
        assertEquals(date("2026-10-14"), asked.state().originalAnswer().dueOn());
    }

    /// The 29th is when it would have been due without the question, and it was not.
    @Test
    void a_day_on_which_a_stopped_clock_was_not_due_gives_it_nothing() {
        ABreach asked = open().on("2026-09-24").asked();
        extended(asked, "2026-09-29", "2026-09-30");
        assertEquals(date("2026-10-13"), asked.state().answer().dueOn());
        assertEquals(
                date("2026-10-13"),
                asked.on("2026-11-20").clarified().state().answer().dueOn());
    }

    /// Ten working days from 15 September.
    @Test
    void the_parties_have_longer_to_comment_on_a_draft_finding() {
        ABreach breach = open().answered().contested().on("2026-09-15");
        breach.then(ABreach.REVIEWER, new FindingDrafted());
        assertEquals(
                date("2026-09-30"),
                extended(breach, "2026-09-29", "2026-09-30")
                        .findingDraft()
                        .comments()
                        .dueOn());
    }

    @Test
    void a_promised_remedy_is_moved_unless_it_was_done_in_time() {
        PromisedRemedy promised = new PromisedRemedy(1, RemedyKind.APOLOGY, date("2026-10-05"));
        ABreach breach = open().answered(AnswerPosition.ACCEPTED, promised);
        assertEquals(
                date("2026-10-06"),
                extended(breach, "2026-10-05", "2026-10-07")
                        .remedies()
                        .getFirst()
                        .dueOn());
        ABreach done = open().answered(AnswerPosition.ACCEPTED, promised).on("2026-10-05");
        assertEquals(
                date("2026-10-05"),
                extended(done.remedyReported(1), "2026-10-05", "2026-10-07")
                        .remedies()
                        .getFirst()
                        .dueOn());
    }

    @Test
    void what_was_told_of_as_missed_is_told_of_again_if_the_later_date_is_missed_too() {
        ABreach breach = open().on("2026-09-09")
                .then(Actor.CLOCK, new DeadlineMissed(Deadline.ACKNOWLEDGEMENT, null, date("2026-09-08")));
        BreachState state = extended(breach, "2026-09-08", "2026-09-09");
        assertEquals(List.of(), Deadlines.missedBy(date("2026-09-09"), state));
        assertEquals(
                List.of(new DeadlineMissed(Deadline.ACKNOWLEDGEMENT, null, date("2026-09-09"))),
                Deadlines.missedBy(date("2026-09-10"), state));
        assertEquals(date("2026-09-10"), state.wakeOn());
    }

    /// On 9 September, a day after the acknowledgement was due; the extended date had not passed by then.
    @Test
    void the_department_that_a_breach_has_left_is_given_the_days_too() {
        ABreach breach = open().on("2026-09-09").transferredTo(ABreach.OTHER_DEPARTMENT);
        TransferNote left =
                extended(breach, "2026-09-08", "2026-09-10").transfers().getFirst();
        assertEquals(date("2026-09-09"), left.acknowledgement().dueOn());
        assertFalse(left.acknowledgement().hasPassedBy(left.on()));
    }

    @Test
    void words_that_were_public_by_then_stay_so_and_others_wait_for_the_later_date() {
        BreachState known = extended(open(), "2026-09-29", "2026-09-30");
        assertEquals(date("2026-09-30"), Publicity.wordsPublicFrom(known));
        BreachState unknown = extended(open(), "2026-09-29", "2026-09-29");
        assertEquals(date("2026-10-01"), Publicity.wordsPublicFrom(unknown));
    }

    private static ABreach open() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    /// @param day out of service, and the day on which it is given back
    private static BreachState extended(ABreach breach, String day, String givenBackOn) {
        breach.state().extend(new Outage(date(day), date(day), ABreach.RULES.calendar()), date(givenBackOn));
        return breach.state();
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }
}
