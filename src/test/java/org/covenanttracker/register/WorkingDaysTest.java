package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.covenanttracker.register.Calendar.SkippedDay;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The calendar held against counts and dates from outside, and against itself on every day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingDaysTest {

    private static final Calendar UK =
            new Calendar(RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class));
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    /// Counted in Python 3 with `datetime`, weekdays less the days of gov.uk/bank-holidays.json for
    /// the three divisions, typed in by hand; January to December.
    @ParameterizedTest
    @CsvSource({
        "2025, 21 20 20 20 20 21 22 19 22 23 20 20",
        "2026, 20 20 21 20 19 21 22 19 22 22 20 21",
        "2027, 19 20 20 22 19 22 21 20 22 21 21 21",
        "2028, 19 21 22 18 21 22 20 21 21 22 21 19"
    })
    void each_month_has_the_working_days_that_python_counts(int year, String months) {
        List<Integer> counted = Stream.iterate(1, month -> month + 1)
                .limit(12)
                .map(month -> YearMonth.of(year, month))
                .map(month -> UK.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth()))
                .toList();
        assertEquals(Stream.of(months.split(" ")).map(Integer::valueOf).toList(), counted);
    }

    /// Days of one nation alone, as gov.uk lists them: Scotland's 2 January, Summer and St Andrew's
    /// Day and 15 June 2026; Northern Ireland's 17 March and 12 July; England and Wales's Easter
    /// Monday.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-02", "2025-08-04", "2025-12-01", "2026-06-15", "2026-11-30", "2025-03-17", "2026-07-13",
                "2027-07-12", "2026-04-06", "2028-04-17", "2026-08-31", "2027-12-27", "2027-12-28", "2028-01-03"
            })
    void a_holiday_of_one_nation_is_no_working_day(LocalDate day) {
        assertFalse(UK.isWorkingDay(day));
        assertNotEquals(DayOfWeek.SATURDAY, day.getDayOfWeek());
        assertNotEquals(DayOfWeek.SUNDAY, day.getDayOfWeek());
    }

    /// Days that people take for holidays: Christmas and New Year's Eve, Maundy Thursday, St
    /// George's and St David's Day, and VE Day, which was a bank holiday in 2020 alone.
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-31", "2026-04-02", "2026-04-23", "2027-03-01", "2026-05-08"})
    void a_day_that_is_no_bank_holiday_anywhere_is_a_working_day(LocalDate day) {
        assertTrue(UK.isWorkingDay(day));
    }

    @Test
    void from_every_day_the_nth_working_day_is_n_working_days_off() {
        for (LocalDate day = FIRST; day.isBefore(LAST.minusDays(60)); day = day.plusDays(1)) {
            for (int n : new int[] {1, 5, 20}) {
                LocalDate due = UK.plusWorkingDays(day, n);
                assertTrue(UK.isWorkingDay(due), day + " + " + n);
                assertEquals(n, UK.workingDaysBetween(day, due), day + " + " + n);
                assertEquals(n - 1, UK.workingDaysBetween(day, due.minusDays(1)), day + " + " + n);
            }
        }
    }

    @Test
    void days_added_in_two_steps_are_the_same_as_in_one() {
        for (LocalDate day = FIRST; day.isBefore(LAST.minusDays(60)); day = day.plusDays(1)) {
            assertEquals(UK.plusWorkingDays(day, 25), UK.plusWorkingDays(UK.plusWorkingDays(day, 20), 5));
        }
    }

    @Test
    void every_day_between_is_either_counted_or_listed_as_skipped() {
        for (LocalDate day = FIRST; day.isBefore(LAST.minusDays(60)); day = day.plusDays(1)) {
            LocalDate due = UK.plusWorkingDays(day, 20);
            List<SkippedDay> skipped = UK.skippedBetween(day, due);
            assertEquals(due.toEpochDay() - day.toEpochDay(), 20 + skipped.size());
            assertTrue(skipped.stream().noneMatch(each -> UK.isWorkingDay(each.on())), day.toString());
        }
    }

    @Test
    void no_days_are_counted_backwards() {
        LocalDate day = LocalDate.of(2026, 12, 18);
        assertEquals(0, UK.workingDaysBetween(day, day.minusDays(1)));
        assertEquals(0, UK.workingDaysBetween(day, day.minusYears(1)));
        assertEquals(day, UK.plusWorkingDays(day, 0));
        assertEquals(List.of(), UK.skippedBetween(day, day));
    }

    @Test
    void the_calendar_knows_holidays_up_to_its_last_day_and_weekends_for_ever() {
        assertTrue(UK.covers(LAST));
        assertFalse(UK.covers(LAST.plusDays(1)));
        assertFalse(UK.isWorkingDay(LocalDate.of(2030, 6, 1)));
    }

    /// A holiday on a Saturday (25 December 2027) is skipped as the weekend it is; its substitute
    /// by name.
    @Test
    void a_skipped_day_says_why() {
        List<SkippedDay> skipped = UK.skippedBetween(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 29));
        assertEquals(
                List.of("weekend", "weekend", "christmas_day_substitute", "boxing_day_substitute"),
                skipped.stream().map(SkippedDay::code).toList());
    }
}
