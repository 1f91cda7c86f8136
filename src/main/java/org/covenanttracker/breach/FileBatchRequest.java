package org.covenanttracker.breach;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Several filings, each taken or refused by itself; [BatchDescription] describes them.
///
/// @param items filings, each with an `externalId` of your own if you like
@Schema(name = "FileBatchRequest")
record FileBatchRequest(
        @NotNull(message = "is required")
        @Size(min = 1, max = FileBatchRequest.LIMIT, message = "takes 1 to 100, and the whole body at most 1 MiB")
        List<JsonNode> items) {

    static final int LIMIT = 100;

    /// Of two that call themselves the same nobody knows which one a repeat means.
    void refuseTwins() {
        Map<String, Integer> seen = new HashMap<>();
        List<Fault> twins = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode externalId = items.get(i).path(BatchItem.EXTERNAL_ID);
            Integer first = externalId.isTextual() ? seen.putIfAbsent(externalId.textValue(), i) : null;
            if (first != null) {
                String pointer = "/items/" + i + "/" + BatchItem.EXTERNAL_ID;
                twins.add(Fault.at(pointer, "distinct", "Is that of /items/" + first + " too. Nothing was stored."));
            }
        }
        if (!twins.isEmpty()) throw Refusal.invalid(twins);
    }
}
