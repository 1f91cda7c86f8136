package org.covenanttracker.ledger.notice;

import java.util.UUID;
import org.covenanttracker.http.Code;

/// What a notice can be about: what its feature calls it, in small letters.
public enum NoticeSubject {
    BREACH,
    COMMITMENT;

    String what() {
        return Code.of(this);
    }

    String address(UUID id) {
        return switch (this) {
            case BREACH -> "/v1/breaches/" + id;
            case COMMITMENT -> "/v1/commitments/" + id;
        };
    }
}
