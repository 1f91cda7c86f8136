package org.covenanttracker.ledger;

import java.time.LocalDate;

/// The register's calendar, which lies above the ledger: the register implements this.
public interface WorkingDays {

    /// The n-th working day after a date.
    LocalDate workingDaysAfter(LocalDate date, int n);
}
