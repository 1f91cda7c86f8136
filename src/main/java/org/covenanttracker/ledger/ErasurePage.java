package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ErasurePage")
record ErasurePage(
        List<Erased> items, @Schema(nullable = true) String next) {

    /// @param index of the entry that erased
    /// @param entry index of the entry whose words are gone
    /// @param stream that both are on
    @Schema(name = "Erasure")
    record Erased(
            long index,
            long entry,
            @Schema(examples = "narrative") String field,
            ErasureGround ground,
            LocalDate on,
            UUID stream) {}
}
