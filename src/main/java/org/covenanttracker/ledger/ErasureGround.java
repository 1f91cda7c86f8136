package org.covenanttracker.ledger;

/// Why words are destroyed for good. An order of a court does not wait for the public to look.
public enum ErasureGround {
    DATA_PROTECTION,
    COURT_ORDER,
    UNLAWFUL_CONTENT,
    HARM
}
