package org.covenanttracker.breach;

import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.SealedAct;

/// A breach as far as one reader may know of it.
///
/// @param row with the reader's own acts that are not on record yet
/// @param recorded the version of its newest entry
/// @param filer whom the reader may know to have filed it, named or not; null for nobody
/// @param isFiler whether that is the reader
/// @param invitation of the reader, to file it with its filer; null for none
/// @param sealed the reader's own acts that are not on record, in order
record Seen(
        BreachRow row, int recorded, UUID filer, boolean isFiler, InvitationRow invitation, List<SealedAct> sealed) {

    UUID id() {
        return row.id;
    }

    /// Whether the reader is still asked to confirm.
    boolean isInvited() {
        return invitation != null && !invitation.confirmed;
    }

    /// Whether the reader confirmed, on record or not yet.
    boolean isCoFiler() {
        return invitation != null && invitation.confirmed;
    }
}
