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
/// @param sealed the reader's own acts that are not on record, in order
record Seen(BreachRow row, int recorded, UUID filer, boolean isFiler, List<SealedAct> sealed) {

    UUID id() {
        return row.id;
    }
}
