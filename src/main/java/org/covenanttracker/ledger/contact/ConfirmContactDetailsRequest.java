package org.covenanttracker.ledger.contact;

import jakarta.validation.constraints.NotNull;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param entry index of the entry whose text holds them, as `contactDetails` lists it
@Schema(name = "ConfirmContactDetailsRequest")
public record ConfirmContactDetailsRequest(
        @NotNull(message = "is required") @Schema(examples = "1042")
        Long entry,

        @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "narrative")
        String field) {}
