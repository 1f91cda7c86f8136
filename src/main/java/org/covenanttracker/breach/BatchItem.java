package org.covenanttracker.breach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.covenanttracker.http.BodyParts;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.http.Refusal;

/// One filing of a batch.
///
/// @param externalId what its filer calls it; null where it calls it nothing
record BatchItem(String externalId, FileBreachRequest request) {

    static final String EXTERNAL_ID = "externalId";
    static final int EXTERNAL_ID_LENGTH = 64;

    static BatchItem read(JsonNode item, BodyParts parts) {
        if (!(item instanceof ObjectNode whole)) throw Refusal.invalid("", "wrong_type", "Must be an object.");
        Name name = parts.read(whole.deepCopy().retain(EXTERNAL_ID), Name.class, List.of());
        JsonNode filing = whole.deepCopy().without(EXTERNAL_ID);
        return new BatchItem(name.externalId(), parts.read(filing, FileBreachRequest.class, List.of(EXTERNAL_ID)));
    }

    boolean isNamed() {
        return externalId != null;
    }

    record Name(@PlainText(max = EXTERNAL_ID_LENGTH) String externalId) {}
}
