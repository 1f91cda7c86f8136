package org.covenanttracker.ledger;

/// Why words are held or parts of them hidden.
public enum RestrictionReason {
    ACTIVE_PROCEEDINGS,
    DEFAMATION_NOTICE,
    PERSONAL_DATA,
    CONFIDENTIALITY,
    IDENTIFIES_FILER,
    PRE_ELECTION
}
