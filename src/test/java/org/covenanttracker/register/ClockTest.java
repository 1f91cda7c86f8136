package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.register.Calendar.SkippedDay;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockTest {

    private static final Calendar UK =
            new Calendar(RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class));

    /// From NumPy 1.26 on 22 November 2026: `numpy.busday_offset(start, days, roll="backward",
    /// holidays=the calendar's days)`, starts and days drawn by `random.seed(20260101)`.
    @ParameterizedTest
    @CsvSource({
        "2025-04-02,  1, 2025-04-03", "2026-09-02,  1, 2026-09-03", "2025-08-02,  1, 2025-08-05",
        "2027-02-25,  1, 2027-02-26", "2025-12-30,  5, 2026-01-08", "2025-03-16, 20, 2025-04-14",
        "2026-07-25,  5, 2026-07-31", "2026-06-27, 20, 2026-07-27", "2026-11-17, 10, 2026-12-02",
        "2026-07-05, 20, 2026-08-04", "2028-01-09, 20, 2028-02-04", "2025-01-31,  5, 2025-02-07",
        "2025-05-05, 10, 2025-05-19", "2026-01-15, 20, 2026-02-12", "2026-10-30, 20, 2026-11-27",
        "2026-11-12, 20, 2026-12-11", "2028-03-28,  1, 2028-03-29", "2027-07-22,  1, 2027-07-23",
        "2027-03-23, 20, 2027-04-22", "2025-02-05,  1, 2025-02-06", "2027-04-19, 20, 2027-05-18",
        "2027-10-09,  5, 2027-10-15", "2025-04-02, 20, 2025-05-02", "2025-09-23,  1, 2025-09-24"
    })
    void due_dates_equal_those_that_numpy_gives(LocalDate from, int days, LocalDate due) {
        assertEquals(due, Clock.start(from, days, UK).dueOn());
        assertEquals(days, UK.workingDaysBetween(from, due));
    }

    /// Section 10(6) of the Freedom of Information Act 2000: no day that is a bank holiday in any part
    /// of the UK. By hand: 25, 28 December, 1 January, and 4 January, which is Scotland's alone.
    @Test
    void a_clock_passes_over_every_nations_holidays() {
        Clock answer = Clock.start(LocalDate.parse("2026-12-18"), 20, UK);
        assertEquals(LocalDate.parse("2027-01-21"), answer.dueOn());
        List<SkippedDay> holidays = UK.skippedBetween(answer.from(), answer.dueOn()).stream()
                .filter(day -> !day.code().equals(Calendar.WEEKEND))
                .toList();
        assertEquals(
                List.of(
                        new SkippedDay(LocalDate.parse("2026-12-25"), "christmas_day"),
                        new SkippedDay(LocalDate.parse("2026-12-28"), "boxing_day_substitute"),
                        new SkippedDay(LocalDate.parse("2027-01-01"), "new_years_day"),
                        new SkippedDay(LocalDate.parse("2027-01-04"), "second_january_substitute")),
                holidays);
    }

    @Test
    void a_clock_runs_to_the_end_of_its_due_date() {
        Clock clock = Clock.start(LocalDate.parse("2026-11-02"), 5, UK);
        assertEquals(LocalDate.parse("2026-11-09"), clock.dueOn());
        assertFalse(clock.hasPassedBy(LocalDate.parse("2026-11-09")));
        assertTrue(clock.hasPassedBy(LocalDate.parse("2026-11-10")));
    }

    @Test
    void days_from_service_to_answer_are_none_on_the_same_day() {
        LocalDate friday = LocalDate.parse("2026-11-06");
        assertEquals(0, UK.workingDaysBetween(friday, friday));
        assertEquals(0, UK.workingDaysBetween(friday, friday.plusDays(2)));
        assertEquals(1, UK.workingDaysBetween(friday, friday.plusDays(3)));
    }

    @Test
    void a_due_date_beyond_the_calendars_end_is_provisional() {
        assertFalse(Clock.start(LocalDate.parse("2028-12-01"), 10, UK).provisional());
        assertTrue(Clock.start(LocalDate.parse("2028-12-22"), 20, UK).provisional());
    }

    @Test
    void a_longer_clock_counts_on_from_its_due_date() {
        Clock clock = Clock.start(LocalDate.parse("2026-11-02"), 20, UK).lengthenedBy(20, UK);
        assertEquals(Clock.start(LocalDate.parse("2026-11-02"), 40, UK), clock);
        assertEquals(clock, Clock.start(LocalDate.parse("2026-11-02"), 20, UK).extendedTo(clock.dueOn(), UK));
    }
}
