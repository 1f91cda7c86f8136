package org.covenanttracker.ledger;

/// How a field of content stands, whoever may read it.
public enum ContentStatus {
    OPEN,
    HELD,
    REDACTED,
    ERASED
}
