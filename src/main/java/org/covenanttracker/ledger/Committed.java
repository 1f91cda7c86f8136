package org.covenanttracker.ledger;

import java.util.Map;

/// An entry with what its leaf commits to.
///
/// @param commitments base64 for each content field, in the leaf's order
record Committed(Entry entry, Recorded<?> recorded, Map<String, String> commitments) {

    ContentField field(String name) {
        return new ContentField(recorded.stream(), recorded.version(), name);
    }

    long index() {
        return entry.index();
    }
}
