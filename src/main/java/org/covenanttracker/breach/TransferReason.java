package org.covenanttracker.breach;

/// Why a breach went from one department to another.
public enum TransferReason {
    /// Its filer agreed that another department had done it.
    WRONG_DEPARTMENT,
    /// The work went from one department to the other.
    MACHINERY_OF_GOVERNMENT
}
