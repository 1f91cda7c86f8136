package org.covenanttracker.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an author needs to prove what it put on record: the exact leaves, and its own words and salts
/// as long as they are kept. Whoever has a salt can prove the words: pass it on with care.
///
/// @param id the stream
@Schema(name = "Opening")
public record OpeningResponse(UUID id, List<OpenedEntry> entries) {

    /// @param leaf base64 of the exact bytes
    /// @param leafHash base64 of `SHA-256(0x00, leaf bytes)`
    @Schema(name = "OpenedEntry")
    public record OpenedEntry(
            long index,
            @Schema(examples = "BreachFiled") String type,
            String leaf,
            String leafHash,
            Map<String, FieldContent> fields) {}
}
