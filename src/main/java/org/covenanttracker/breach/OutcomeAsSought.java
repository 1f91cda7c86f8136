package org.covenanttracker.breach;

/// Whether the filer got what it asked for, whoever was right.
public enum OutcomeAsSought {
    GOT,
    PARTLY,
    NOT,
    NOT_STATED
}
