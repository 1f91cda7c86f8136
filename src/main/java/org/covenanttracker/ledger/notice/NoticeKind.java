package org.covenanttracker.ledger.notice;

/// What its sender says is wrong with the words.
public enum NoticeKind {
    DEFAMATION,
    PERSONAL_DATA,
    CONFIDENTIALITY,
    COPYRIGHT,
    OTHER
}
