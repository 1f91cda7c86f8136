package org.covenanttracker.breach;

/// What came of a matter that was taken elsewhere, as the party says.
public enum EscalationOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    SETTLED,
    NOT_TAKEN_UP,
    OTHER
}
