package org.covenanttracker.breach;

/// What a department says to a breach.
public enum AnswerPosition {
    ACCEPTED,
    PARTLY_ACCEPTED,
    DISPUTED_FACTS,
    DISPUTED_SCOPE,
    NOT_RESPONSIBLE,
    NO_COMMENT
}
