package org.covenanttracker.breach;

/// What a department says to a breach.
public enum AnswerPosition {
    ACCEPTED,
    PARTLY_ACCEPTED,
    DISPUTED_FACTS,
    DISPUTED_SCOPE,
    NOT_RESPONSIBLE,

    /// Of a breach whose filer it does not know, and so cannot look up.
    CANNOT_ASSESS,
    NO_COMMENT
}
