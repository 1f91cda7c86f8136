package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// When the machine's clock is no longer believed. The open day never goes back, so a clock that is
/// years ahead for a minute would close cases for good; somebody must look at it first. A clock that
/// falls behind does no harm: the open day stays where it is.
final class ClockJump {

    /// So many days may pass unseen, as in a week's outage.
    static final int DAYS = 7;

    private ClockJump() {}

    /// Why the date is doubted, and what to do.
    ///
    /// @param open the last open day
    /// @param wall the date by the machine's clock
    static Optional<String> between(LocalDate open, LocalDate wall) {
        if (!wall.isAfter(open.plusDays(DAYS))) return Optional.empty();
        return Optional.of("The clock says " + wall + ", and the last open day was " + open + ", over " + DAYS
                + " days before. Nothing is written and no time limit runs out until somebody has looked: set the"
                + " clock right, or start again with --confirm-date and today's date.");
    }
}
