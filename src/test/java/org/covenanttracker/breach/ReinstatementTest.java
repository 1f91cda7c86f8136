package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What comes back with a withdrawn breach: its stage, and the working days that it was away. All
/// are filed on Tuesday 1 September 2026; the answer is then due on the 29th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReinstatementTest {

    @ParameterizedTest
    @EnumSource(names = {"FILED", "OPEN", "ANSWERED", "CONTESTED", "LAPSED"})
    void a_breach_comes_back_to_the_stage_that_it_left(Stage stage) {
        BreachState breach = in(stage).withdrawn().reinstated().state();
        assertEquals(stage, breach.stage());
        assertNull(breach.withdrawnOn());
    }

    /// Away from Thursday 3 to Monday 7 September: Friday and Monday, two working days.
    @Test
    void the_screening_of_a_filing_waits_as_long_as_it_was_away() {
        BreachClocks clocks = ABreach.filedOn("2026-09-01")
                .on("2026-09-03")
                .withdrawn()
                .on("2026-09-07")
                .reinstated()
                .state()
                .clocks();
        assertEquals(LocalDate.parse("2026-09-10"), clocks.screening().dueOn());
        assertEquals(7, clocks.screening().workingDays());
        assertEquals(
                LocalDate.parse("2026-10-01"), clocks.unscreenedAcceptance().dueOn());
    }

    @Test
    void service_by_the_clock_waits_too() {
        ABreach breach = ABreach.filedOn("2026-09-01").acceptedUnserved().on("2026-09-03");
        breach.withdrawn().on("2026-09-07").reinstated();
        assertEquals(
                LocalDate.parse("2026-09-10"), breach.state().clocks().service().dueOn());
        assertEquals(LocalDate.parse("2026-09-11"), breach.state().wakeOn());
    }

    @Test
    void a_clock_withdrawn_on_its_last_day_is_stopped_and_one_withdrawn_the_day_after_is_not() {
        ABreach onTheDay =
                served().on("2026-09-08").withdrawn().on("2026-09-10").reinstated();
        assertEquals(
                LocalDate.parse("2026-09-10"),
                onTheDay.state().acknowledgement().dueOn());
        ABreach after = served().on("2026-09-09").withdrawn().on("2026-09-11").reinstated();
        assertEquals(
                LocalDate.parse("2026-09-08"), after.state().acknowledgement().dueOn());
        assertEquals(LocalDate.parse("2026-10-01"), after.state().answer().dueOn());
    }

    @Test
    void a_weekend_away_costs_nobody_anything() {
        ABreach breach = served().on("2026-09-11").withdrawn().on("2026-09-13").reinstated();
        assertEquals(LocalDate.parse("2026-09-29"), breach.state().answer().dueOn());
    }

    /// Away from 11 to 18 September: 14-18, five days, on the 9th of October and on the 29th alike.
    @Test
    void the_original_and_the_extended_date_move_together() {
        ABreach breach = served().extendedTo("2026-10-09");
        breach.on("2026-09-11").withdrawn().on("2026-09-18").reinstated();
        assertEquals(
                LocalDate.parse("2026-10-06"), breach.state().originalAnswer().dueOn());
        assertEquals(LocalDate.parse("2026-10-16"), breach.state().answer().dueOn());
    }

    /// Answered on 10 September, a reply is due on 8 October; away 25, 28-30 September, 1 October.
    @Test
    void the_reply_waits_as_long_as_the_breach_was_away() {
        ABreach breach = served().acknowledged().on("2026-09-10").answered();
        breach.on("2026-09-24").withdrawn().on("2026-10-01").reinstated();
        assertEquals(
                LocalDate.parse("2026-10-15"), breach.state().clocks().reply().dueOn());
        assertEquals(LocalDate.parse("2026-10-16"), breach.state().wakeOn());
    }

    /// Twice away over one working day each: the 3rd and the 8th of September.
    @Test
    void a_breach_may_go_and_come_twice() {
        ABreach breach = served().on("2026-09-02").withdrawn().on("2026-09-03").reinstated();
        breach.on("2026-09-07").withdrawn().on("2026-09-08").reinstated();
        assertEquals(LocalDate.parse("2026-10-01"), breach.state().answer().dueOn());
        assertEquals(22, breach.state().answer().workingDays());
    }

    /// Away from 24 to 29 December 2026: the 25th and 28th are holidays, so the 29th is the one day.
    @Test
    void holidays_away_are_not_given_back() {
        ABreach breach =
                ABreach.filedOn("2026-12-18").accepted().on("2026-12-24").withdrawn();
        breach.on("2026-12-29").reinstated();
        assertEquals(LocalDate.parse("2027-01-22"), breach.state().answer().dueOn());
    }

    @Test
    void a_refused_filing_that_comes_back_is_open_from_that_day() {
        ABreach breach = ABreach.filedOn("2026-09-01").refused().on("2026-09-10");
        breach.then(ABreach.REVIEWER, new BreachEvent.BreachReinstated());
        assertEquals(Stage.OPEN, breach.state().stage());
        assertEquals(LocalDate.parse("2026-09-10"), breach.state().acceptedOn());
        assertEquals(
                LocalDate.parse("2026-09-17"), breach.state().clocks().service().dueOn());
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static ABreach in(Stage stage) {
        return switch (stage) {
            case FILED -> ABreach.filedOn("2026-09-01");
            case OPEN -> served();
            case ANSWERED -> served().answered();
            case CONTESTED -> served().answered().contested();
            case LAPSED -> served().answered().on("2026-09-30").lapsed();
            case REFUSED, RESOLVED, DECIDED, WITHDRAWN, STRUCK_OUT -> throw new IllegalArgumentException(stage.name());
        };
    }
}
