package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachCommand.AskClarification;
import org.covenanttracker.breach.BreachCommand.GiveClarification;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.ClarificationAsked;
import org.covenanttracker.breach.BreachEvent.ClarificationGiven;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A question stops the answer clock, for ten working days in all. Everything is served on Tuesday
/// 1 September 2026, so that it is to be answered by the 29th, and asked on Thursday the 10th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClarificationRulesTest {

    private static final AskClarification ASK = new AskClarification("Which grant?");
    private static final GiveClarification GIVE = new GiveClarification("The second.");

    @Test
    void the_department_asks_and_the_filer_says() {
        Attempt.given(served()).by(ABreach.OFFICIAL).gives(ASK, new ClarificationAsked());
        Attempt.given(served().asked()).by(ABreach.FILER).gives(GIVE, new ClarificationGiven());
    }

    @Test
    void a_department_that_asks_has_it_before_it() {
        ABreach unserved = ABreach.filedOn("2026-09-01").acceptedUnserved();
        Attempt.given(unserved)
                .by(ABreach.OFFICIAL)
                .gives(ASK, new BreachServed(unserved.day(), ServiceMeans.KEY), new ClarificationAsked());
    }

    @Test
    void one_question_is_open_at_a_time() {
        Attempt.given(served().asked())
                .by(ABreach.OFFICIAL)
                .isRefused(ASK, "already_asked", "The filer has not answered the question before this one.");
        Attempt.given(served()).by(ABreach.FILER).isRefused(GIVE, "not_asked", "The department has no question open.");
        Attempt.given(served().asked().clarified()).by(ABreach.OFFICIAL).gives(ASK, new ClarificationAsked());
    }

    /// Ten from the 29th: 30 September, 1, 2, 5 to 9, 12 and 13 October.
    @Test
    void while_it_waits_the_clock_shows_the_latest_day_that_it_can_end() {
        ABreach asked = served().asked();
        assertDue("2026-10-13", asked);
        assertEquals(
                LocalDate.parse("2026-10-13"), asked.state().originalAnswer().dueOn());
        assertEquals(
                LocalDate.parse("2026-09-08"), asked.state().acknowledgement().dueOn());
    }

    /// The 11th, the 14th and the 15th: three days are given and seven taken back.
    @Test
    void the_clock_goes_on_when_the_filer_has_said() {
        assertDue("2026-10-02", served().asked().on("2026-09-15").clarified());
        assertDue("2026-09-29", served().asked().clarified());
    }

    @Test
    void a_filer_that_says_nothing_stops_it_for_ten_days_and_no_longer() {
        assertDue("2026-10-13", served().asked().on("2026-11-20").clarified());
    }

    /// Three of the ten are gone by the first.
    @Test
    void a_second_question_has_what_the_first_one_left() {
        ABreach twice =
                served().asked().on("2026-09-15").clarified().on("2026-09-16").asked();
        assertDue("2026-10-13", twice);
        assertDue("2026-10-05", twice.on("2026-09-17").clarified());
        assertDue("2026-10-13", twice.asked().on("2026-11-20").clarified().asked());
    }

    @Test
    void a_clock_that_had_run_out_is_not_brought_back() {
        ABreach late = served().on("2026-09-30").asked();
        assertDue("2026-09-29", late);
        assertDue("2026-09-29", late.on("2026-10-05").clarified());
    }

    /// Whoever answers, extends or withdraws does not wait any longer: from the 10th to the 14th are two days.
    @Test
    void what_happens_meanwhile_starts_the_clock_again() {
        ABreach answered = served().asked().on("2026-09-14").answered();
        assertEquals(LocalDate.parse("2026-10-01"), answered.state().answer().dueOn());
        ABreach extended = served().asked().on("2026-09-14").extendedTo("2026-10-20");
        assertEquals(
                LocalDate.parse("2026-10-01"), extended.state().originalAnswer().dueOn());
        assertDue("2026-10-20", extended.on("2026-09-18").clarified());
    }

    /// Asked on the 10th, away from the 14th to the 16th: two days for the question, two for being away.
    @Test
    void days_away_are_given_once() {
        ABreach away =
                served().asked().on("2026-09-14").withdrawn().on("2026-09-16").reinstated();
        assertDue("2026-10-05", away);
        assertDue("2026-10-05", away.on("2026-09-18").clarified());
    }

    @Test
    void a_question_stays_with_the_department_that_asked_it() {
        ABreach passed = served().asked().on("2026-09-11").transferredTo(ABreach.OTHER_DEPARTMENT);
        assertEquals(false, passed.state().awaitsClarification());
    }

    @Test
    void a_log_that_answers_what_nobody_asked_is_damaged() {
        assertThrows(IllegalStateException.class, () -> served().clarified());
    }

    private static void assertDue(String day, ABreach breach) {
        assertEquals(LocalDate.parse(day), breach.state().answer().dueOn());
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted().on("2026-09-10");
    }
}
