package org.covenanttracker.ledger;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A part of a text, in Unicode code points from 0.
///
/// @param from the first code point of it
/// @param to the first code point after it
@Schema(name = "Span")
public record Span(
        @NotNull(message = "is required") @Min(value = 0, message = "counts from 0") @Schema(examples = "10")
        Integer from,

        @NotNull(message = "is required") @Schema(examples = "24")
        Integer to) {}
