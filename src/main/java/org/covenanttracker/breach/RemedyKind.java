package org.covenanttracker.breach;

/// What a department promises to do.
public enum RemedyKind {
    DECISION_RETAKEN,
    FUNDING_RESTORED,
    NOTICE_EXTENDED,
    CLAUSE_REMOVED,
    CONSULTATION_RERUN,
    REASONS_PUBLISHED,
    APOLOGY,
    POLICY_CHANGE,
    OTHER
}
