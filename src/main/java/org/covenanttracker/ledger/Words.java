package org.covenanttracker.ledger;

import java.util.Map;
import java.util.UUID;

/// The content of some streams, as far as it is still kept. Who may see it is the feature's rule.
public record Words(Map<Key, String> texts) {

    /// The text of a field, or null where it was left empty.
    public String of(UUID stream, int version, String field) {
        String text = texts.get(new Key(stream, version, field));
        return text == null || text.isEmpty() ? null : text;
    }

    record Key(UUID stream, int version, String field) {}
}
