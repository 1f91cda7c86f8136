package org.covenanttracker.register;

import java.time.LocalDate;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;

/// Days on which nobody could do what was due. What fell due on one of them and was not done by then gets as
/// many working days more as there were among them. The only arithmetic for it: rows and scorecards both
/// use it.
///
/// @param from the first of the days
/// @param to the last of them
/// @param calendar the one in force when they were given back
public record Outage(LocalDate from, LocalDate to, Calendar calendar) {

    public static Outage of(ClocksExtended event, Calendar calendar) {
        return new Outage(event.from(), event.to(), calendar);
    }

    /// @param doneOn when what the clock waits for was done, or null; what was done late during the outage
    ///   or after it could not be done before
    public Clock extend(Clock clock, LocalDate doneOn) {
        return clock == null || !concerns(clock.dueOn(), doneOn) ? clock : clock.extendedBy(workingDays(), calendar);
    }

    /// A due date that no clock led to, such as a promised one.
    public LocalDate extend(LocalDate dueOn, LocalDate doneOn) {
        return concerns(dueOn, doneOn) ? calendar.plusWorkingDays(dueOn, workingDays()) : dueOn;
    }

    private boolean concerns(LocalDate dueOn, LocalDate doneOn) {
        boolean kept = doneOn != null && !doneOn.isAfter(dueOn);
        return !kept && !dueOn.isBefore(from) && !dueOn.isAfter(to);
    }

    private int workingDays() {
        return calendar.workingDaysBetween(from.minusDays(1), to);
    }
}
