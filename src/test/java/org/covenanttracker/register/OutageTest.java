package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days given back, counted on a printed calendar. 14 December 2026 is a Monday; 25 and 28 December are
/// holidays.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutageTest {

    private static final Calendar CALENDAR = TestRegister.clockRules().calendar();

    /// Due from Monday to Wednesday: three working days more each. A weekend in it gives nothing, and a
    /// holiday after it is passed over.
    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2026-12-16, 2026-12-14, 2026-12-17",
        "2026-12-14, 2026-12-16, 2026-12-16, 2026-12-21",
        "2026-12-11, 2026-12-13, 2026-12-11, 2026-12-14",
        "2026-12-24, 2026-12-27, 2026-12-24, 2026-12-29"
    })
    void what_fell_due_in_it_gets_as_many_working_days_more(
            LocalDate from, LocalDate to, LocalDate due, LocalDate extended) {
        Outage outage = new Outage(from, to, CALENDAR);
        Clock clock = dueOn(due);
        Clock longer = outage.extend(clock, null);
        assertEquals(extended, longer.dueOn());
        assertEquals(new Clock.Moved(due, clock.calendar()), longer.moved());
        assertEquals(clock.workingDays() + CALENDAR.workingDaysBetween(from.minusDays(1), to), longer.workingDays());
        assertEquals(extended, outage.extend(due, null));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-11", "2026-12-17"})
    void what_fell_due_before_it_or_after_it_stays(LocalDate due) {
        Outage outage = new Outage(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-16"), CALENDAR);
        Clock clock = dueOn(due);
        assertSame(clock, outage.extend(clock, null));
        assertEquals(due, outage.extend(due, null));
    }

    @Test
    void what_was_done_in_time_stays_and_what_was_done_late_does_not() {
        Outage outage = new Outage(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-16"), CALENDAR);
        Clock clock = dueOn(LocalDate.parse("2026-12-15"));
        assertSame(clock, outage.extend(clock, LocalDate.parse("2026-12-15")));
        assertEquals(
                LocalDate.parse("2026-12-18"),
                outage.extend(clock, LocalDate.parse("2026-12-17")).dueOn());
    }

    @Test
    void a_weekend_gives_nothing_back_and_nothing_is_no_clock() {
        Outage weekend = new Outage(LocalDate.parse("2026-12-12"), LocalDate.parse("2026-12-13"), CALENDAR);
        Clock clock = dueOn(LocalDate.parse("2026-12-14"));
        assertSame(clock, weekend.extend(clock, null));
        assertEquals(LocalDate.parse("2026-12-12"), weekend.extend(LocalDate.parse("2026-12-12"), null));
        assertNull(weekend.extend((Clock) null, null));
    }

    private static Clock dueOn(LocalDate due) {
        return Clock.start(LocalDate.parse("2026-12-01"), 1, CALENDAR).extendedTo(due, CALENDAR);
    }
}
