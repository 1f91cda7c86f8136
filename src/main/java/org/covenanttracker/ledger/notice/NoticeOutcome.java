package org.covenanttracker.ledger.notice;

import org.covenanttracker.ledger.ContentStatus;

/// What the steward did about the words.
public enum NoticeOutcome {
    HELD(ContentStatus.HELD),
    REDACTED(ContentStatus.REDACTED),
    ERASED(ContentStatus.ERASED),
    NO_ACTION(null);

    /// How words then stand; null where they stand as before.
    private final ContentStatus status;

    NoticeOutcome(ContentStatus status) {
        this.status = status;
    }

    ContentStatus status() {
        return status;
    }
}
