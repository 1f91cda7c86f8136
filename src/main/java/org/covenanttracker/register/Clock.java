package org.covenanttracker.register;

import java.time.LocalDate;

/// A due date with its working. It runs to the end of its due date and is kept or missed from the day
/// after. The only arithmetic for clocks: rows and scorecards both use it.
///
/// @param from the day it counts from; the first day counted is the next working day
/// @param workingDays how many it was given
/// @param calendar the calendar it was computed by
/// @param provisional whether the due date lies beyond that calendar's end
public record Clock(LocalDate from, int workingDays, LocalDate dueOn, String calendar, boolean provisional) {

    public static Clock start(LocalDate from, int workingDays, Calendar calendar) {
        return due(from, workingDays, calendar.plusWorkingDays(from, workingDays), calendar);
    }

    /// The same clock with more days at its end.
    public Clock lengthenedBy(int days, Calendar by) {
        return due(from, workingDays + days, by.plusWorkingDays(dueOn, days), by);
    }

    /// The same clock with a later due date that was asked for.
    public Clock extendedTo(LocalDate until, Calendar by) {
        return due(from, by.workingDaysBetween(from, until), until, by);
    }

    /// Whether the due date has passed by the beginning of a day.
    public boolean hasPassedBy(LocalDate day) {
        return dueOn.isBefore(day);
    }

    private static Clock due(LocalDate from, int workingDays, LocalDate dueOn, Calendar by) {
        return new Clock(from, workingDays, dueOn, by.code(), !by.covers(dueOn));
    }
}
