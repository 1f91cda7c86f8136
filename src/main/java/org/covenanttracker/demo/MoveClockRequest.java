package org.covenanttracker.demo;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param today later than the demo's day, by at most 1,100 days
@Schema(name = "MoveClockRequest")
record MoveClockRequest(
        @NotNull(message = "is required") @Schema(examples = "2026-03-01")
        LocalDate today) {}
