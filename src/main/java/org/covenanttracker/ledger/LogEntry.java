package org.covenanttracker.ledger;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entry as it is listed: the leaf stands in it as its very bytes.
///
/// @param leafHash base64 of `SHA-256(0x00, leaf bytes)`
@Schema(name = "LogEntry")
public record LogEntry(
        long index,
        String leafHash,

        @JsonRawValue @Schema(ref = "Leaf") String leaf) {

    static LogEntry of(Entry entry) {
        return new LogEntry(
                entry.index(),
                Base64.getEncoder().encodeToString(entry.leafHash()),
                new String(entry.leaf(), StandardCharsets.UTF_8));
    }
}
