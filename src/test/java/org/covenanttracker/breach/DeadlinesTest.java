package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.http.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Which deadlines are told of as missed, and when. Filed and served on 1 September 2026, screening and
/// acknowledgement are due on the 8th and the answer on the 29th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlinesTest {

    private static final DeadlineMissed SCREENING = missed(Deadline.SCREENING, null, "2026-09-08");
    private static final DeadlineMissed ACKNOWLEDGEMENT = missed(Deadline.ACKNOWLEDGEMENT, null, "2026-09-08");
    private static final DeadlineMissed ANSWER = missed(Deadline.ANSWER, null, "2026-09-29");

    @Test
    void a_deadline_runs_to_the_end_of_its_due_date() {
        ABreach breach = ABreach.filedOn("2026-09-01");
        told("2026-09-08", breach);
        told("2026-09-09", breach, SCREENING);
        told("2026-12-01", breach, SCREENING);
    }

    @Test
    void each_is_told_of_once_and_the_earliest_first() {
        ABreach breach = open();
        told("2026-09-30", breach, ACKNOWLEDGEMENT, ANSWER);
        breach.on("2026-09-09").then(Actor.CLOCK, ACKNOWLEDGEMENT);
        told("2026-09-30", breach, ANSWER);
        breach.on("2026-09-30").then(Actor.CLOCK, ANSWER);
        told("2026-12-01", breach);
    }

    @Test
    void what_is_done_in_time_is_not_missed_and_an_answer_acknowledges() {
        told("2026-12-01", open().on("2026-09-08").answered());
        told("2026-12-01", open().on("2026-09-09").answered(), ACKNOWLEDGEMENT);
    }

    /// As when the service was down on the night that would have told of it.
    @Test
    void what_was_done_late_before_any_night_was_missed_all_the_same() {
        told("2026-12-01", open().acknowledged().on("2026-09-30").answered(), ANSWER);
    }

    @Test
    void an_extension_moves_the_answer_and_nothing_else() {
        ABreach breach = open().on("2026-09-15").extendedTo("2026-10-27");
        told("2026-10-27", breach, ACKNOWLEDGEMENT);
        told("2026-10-28", breach, ACKNOWLEDGEMENT, missed(Deadline.ANSWER, null, "2026-10-27"));
    }

    @Test
    void a_breach_that_ended_by_the_due_date_owes_nothing_and_one_that_ended_later_missed_it() {
        told("2026-12-01", open().acknowledged().on("2026-09-29").withdrawn());
        told("2026-12-01", open().acknowledged().on("2026-09-30").withdrawn(), ANSWER);
        told("2026-12-01", open().acknowledged().on("2026-09-29").struckOut());
        told("2026-12-01", open().acknowledged().on("2026-09-30").struckOut(), ANSWER);
    }

    @Test
    void with_another_department_the_clocks_of_the_new_one_are_told_of() {
        ABreach breach = open().acknowledged().on("2026-09-15").transferredTo(ABreach.OTHER_DEPARTMENT);
        told("2026-12-01", breach);
        breach.then(ABreach.STEWARD, new BreachEvent.BreachServed(breach.day(), ServiceMeans.KEY));
        told("2026-09-23", breach, missed(Deadline.ACKNOWLEDGEMENT, null, "2026-09-22"));
    }

    @Test
    void each_remedy_has_its_own_and_one_that_is_denied_is_not_done() {
        ABreach breach = open().answered(AnswerPosition.ACCEPTED, remedy(1, "2026-10-01"), remedy(2, "2026-10-05"));
        breach.on("2026-09-30").remedyReported(1);
        told("2026-10-06", breach, missed(Deadline.REMEDY, 2, "2026-10-05"));
        breach.on("2026-10-07").remedyJudged(1, false);
        told("2026-10-08", breach, missed(Deadline.REMEDY, 1, "2026-10-01"), missed(Deadline.REMEDY, 2, "2026-10-05"));
    }

    private static ABreach open() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static void told(String today, ABreach breach, DeadlineMissed... expected) {
        LocalDate day = LocalDate.parse(today);
        assertEquals(List.of(expected), Deadlines.missedBy(day, breach.state()));
    }

    private static DeadlineMissed missed(Deadline clock, Integer remedy, String dueOn) {
        return new DeadlineMissed(clock, remedy, LocalDate.parse(dueOn));
    }

    private static PromisedRemedy remedy(int number, String dueOn) {
        return new PromisedRemedy(number, RemedyKind.APOLOGY, LocalDate.parse(dueOn));
    }
}
