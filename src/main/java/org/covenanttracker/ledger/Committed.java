package org.covenanttracker.ledger;

import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;

/// An entry with what its leaf commits to, and by whom.
///
/// @param commitments base64 for each content field, in the leaf's order
record Committed(Entry entry, int version, String type, Actor actor, Map<String, String> commitments) {

    ContentField field(String name) {
        return new ContentField(stream(), version, name);
    }

    long index() {
        return entry.index();
    }

    UUID stream() {
        return entry.stream();
    }
}
