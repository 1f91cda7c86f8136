package org.covenanttracker.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;

/// Which days a steward may give back to clocks. Pure.
final class ClockExtensionRules {

    /// An outage that is longer needs more than days given back, and one that is over for longer is no reason
    /// to change what cards have said since.
    private static final int MOST_DAYS = 31;

    private ClockExtensionRules() {}

    /// @param others those before it
    static void require(ClocksExtended extension, Collection<ClocksExtended> others, LocalDate today) {
        if (extension.to().isBefore(extension.from())) {
            throw Refusal.invalid("/to", "not_before_from", "Must not be before from, " + extension.from() + ".");
        }
        if (extension.to().isAfter(today)) {
            throw Refusal.invalid("/to", "not_in_future", "Must not be later than today, " + today + ".");
        }
        if (extension.to().isBefore(today.minusDays(MOST_DAYS))) {
            throw Refusal.invalid("/to", "range", "Must be within the last " + MOST_DAYS + " days.");
        }
        if (ChronoUnit.DAYS.between(extension.from(), extension.to()) >= MOST_DAYS) {
            throw Refusal.invalid("/from", "range", "Must be at most " + MOST_DAYS + " days, to included.");
        }
        for (ClocksExtended other : others) refuseOverlap(extension, other);
    }

    /// A day given back twice would be counted twice.
    private static void refuseOverlap(ClocksExtended extension, ClocksExtended other) {
        if (extension.to().isBefore(other.from()) || extension.from().isAfter(other.to())) return;
        throw Refusal.conflict(
                "already_extended",
                "The days from " + other.from() + " to " + other.to() + " were given back already.");
    }
}
