package org.covenanttracker.register;

import java.time.LocalDate;

/// A due date with its working. It runs to the end of its due date and is kept or missed from the day
/// after. The only arithmetic for clocks: rows and scorecards both use it.
///
/// @param from the day it counts from; the first day counted is the next working day
/// @param workingDays how many it was given
/// @param calendar the calendar it was computed by
/// @param provisional whether the due date lies beyond that calendar's end
/// @param moved from where a newer calendar, or days given back, moved the due date; null where none did
public record Clock(
        LocalDate from, int workingDays, LocalDate dueOn, String calendar, boolean provisional, Moved moved) {

    /// A due date as it was before, and the calendar that it was computed by.
    public record Moved(LocalDate dueOn, String calendar) {}

    public static Clock start(LocalDate from, int workingDays, Calendar calendar) {
        return calendar.clock(from, workingDays);
    }

    /// The same clock with more days at its end.
    public Clock lengthenedBy(int days, Calendar by) {
        return due(from, workingDays + days, by.plusWorkingDays(dueOn, days), by);
    }

    /// The same clock with a later due date that was asked for.
    public Clock extendedTo(LocalDate until, Calendar by) {
        return due(from, by.workingDaysBetween(from, until), until, by);
    }

    /// The same clock by a calendar that was adopted on a day: what has not come due by then is counted
    /// anew, and a date that has passed never moves.
    public Clock by(Calendar newer, LocalDate today) {
        if (hasPassedBy(today)) return this;
        Clock anew = start(from, workingDays, newer);
        Moved from = anew.dueOn.equals(dueOn) ? moved : new Moved(dueOn, calendar);
        return new Clock(this.from, workingDays, anew.dueOn, anew.calendar, anew.provisional, from);
    }

    /// The same clock with days given back to it, which tells from where that moved the due date.
    Clock extendedBy(int days, Calendar by) {
        if (days == 0) return this;
        Clock longer = lengthenedBy(days, by);
        Moved from = new Moved(dueOn, calendar);
        return new Clock(this.from, longer.workingDays, longer.dueOn, longer.calendar, longer.provisional, from);
    }

    /// Whether the due date has passed by the beginning of a day.
    public boolean hasPassedBy(LocalDate day) {
        return dueOn.isBefore(day);
    }

    static Clock due(LocalDate from, int workingDays, LocalDate dueOn, Calendar by) {
        return new Clock(from, workingDays, dueOn, by.code(), !by.covers(dueOn), null);
    }
}
