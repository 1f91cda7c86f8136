package org.covenanttracker.ledger;

/// What a release takes back.
public enum Restriction {
    HOLD,
    REDACTION
}
