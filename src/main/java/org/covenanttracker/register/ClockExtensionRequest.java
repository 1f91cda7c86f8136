package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param from the first day on which nobody could act
/// @param to the last one
@Schema(name = "ExtendClocksRequest")
record ClockExtensionRequest(
        @NotNull(message = "is required") @Schema(examples = "2026-12-14")
        LocalDate from,

        @NotNull(message = "is required") @Schema(examples = "2026-12-16")
        LocalDate to,

        @NotNull(message = "is required") ExtensionCause cause) {

    ClocksExtended event() {
        return new ClocksExtended(from, to, cause);
    }
}
