package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clocks under a calendar of this test's own, so that each number can be checked by hand.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockWorkingTest {

    /// Monday, 7 June 2027; no bank holiday that week.
    private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

    private static final Calendar PLAIN = calendar("plain");
    private static final Calendar PROCLAIMED = calendar("proclaimed", MONDAY.plusDays(2));

    @Test
    void a_week_has_five_days_and_the_first_is_the_one_after() {
        Clock clock = Clock.start(MONDAY, 5, PLAIN);
        assertEquals(new Clock(MONDAY, 5, MONDAY.plusDays(7), "plain", false, null), clock);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-11, 2027-06-14", "2027-06-12, 2027-06-14", "2027-06-13, 2027-06-14", "2027-06-10, 2027-06-11"})
    void one_day_from_a_weekend_is_monday(LocalDate from, LocalDate due) {
        assertEquals(due, Clock.start(from, 1, PLAIN).dueOn());
    }

    @Test
    void a_proclaimed_day_puts_the_due_date_off_by_one_and_is_named() {
        Clock clock = Clock.start(MONDAY, 3, PROCLAIMED);
        assertEquals(MONDAY.plusDays(4), clock.dueOn());
        assertEquals("proclaimed", clock.calendar());
        ClockResponse shown = ClockResponse.of("answer", clock, null, PROCLAIMED);
        assertEquals(List.of(new Calendar.SkippedDay(MONDAY.plusDays(2), "holiday")), shown.skipped());
    }

    /// By the day on which the calendar is adopted.
    @ParameterizedTest
    @CsvSource({"2027-06-07, 2027-06-11", "2027-06-10, 2027-06-11", "2027-06-11, 2027-06-10"})
    void a_newer_calendar_moves_a_due_date_that_has_not_passed(LocalDate today, LocalDate due) {
        Clock clock = Clock.start(MONDAY, 3, PLAIN).by(PROCLAIMED, today);
        assertEquals(due, clock.dueOn());
        boolean moved = due.equals(MONDAY.plusDays(4));
        assertEquals(moved ? new Clock.Moved(MONDAY.plusDays(3), "plain") : null, clock.moved());
        assertEquals(moved ? "proclaimed" : "plain", clock.calendar());
    }

    @Test
    void a_newer_calendar_with_no_day_in_between_moves_nothing() {
        Clock clock = Clock.start(MONDAY, 1, PLAIN).by(PROCLAIMED, MONDAY);
        assertEquals(new Clock(MONDAY, 1, MONDAY.plusDays(1), "proclaimed", false, null), clock);
    }

    @Test
    void a_longer_clock_takes_the_calendar_it_was_lengthened_by() {
        Clock clock = Clock.start(MONDAY, 1, PLAIN).lengthenedBy(2, PROCLAIMED);
        assertEquals(new Clock(MONDAY, 3, MONDAY.plusDays(4), "proclaimed", false, null), clock);
    }

    @Test
    void a_clock_extended_to_a_weekend_is_given_the_days_before_it() {
        Clock clock = Clock.start(MONDAY, 1, PLAIN).extendedTo(MONDAY.plusDays(5), PLAIN);
        assertEquals(4, clock.workingDays());
        assertEquals(MONDAY.plusDays(5), clock.dueOn());
    }

    @Test
    void the_calendars_last_day_is_certain_and_the_next_is_provisional() {
        LocalDate last = MONDAY.plusDays(30);
        Clock upTo = Clock.start(MONDAY, 1, PLAIN).extendedTo(last, PLAIN);
        assertFalse(upTo.provisional());
        assertTrue(upTo.extendedTo(last.plusDays(1), PLAIN).provisional());
    }

    @Test
    void a_clock_that_was_kept_shows_when() {
        Clock clock = Clock.start(MONDAY, 5, PLAIN);
        assertEquals(
                MONDAY.plusDays(1),
                ClockResponse.of("answer", clock, MONDAY.plusDays(1), PLAIN).doneOn());
        assertNull(ClockResponse.of("answer", clock, null, PLAIN).doneOn());
    }

    @Test
    void a_due_date_has_not_passed_on_the_day_itself() {
        Clock clock = Clock.start(MONDAY, 5, PLAIN);
        assertFalse(clock.hasPassedBy(MONDAY));
        assertFalse(clock.hasPassedBy(clock.dueOn()));
        assertTrue(clock.hasPassedBy(clock.dueOn().plusDays(1)));
    }

    private static Calendar calendar(String code, LocalDate... holidays) {
        List<NonWorkingDay> days = List.of(holidays).stream()
                .map(day -> new NonWorkingDay(day, "holiday", List.of(Nation.SCOTLAND)))
                .toList();
        return new Calendar(
                new CalendarAdopted(code, "A calendar", MONDAY, MONDAY.plusDays(30), "https://www.example.org/", days));
    }
}
