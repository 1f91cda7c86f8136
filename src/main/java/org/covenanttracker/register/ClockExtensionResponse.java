package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Days given back to the clocks that fell due on one of them.
@Schema(name = "ClockExtension")
record ClockExtensionResponse(UUID id, LocalDate from, LocalDate to, ExtensionCause cause) {

    static ClockExtensionResponse of(UUID id, ClocksExtended event) {
        return new ClockExtensionResponse(id, event.from(), event.to(), event.cause());
    }

    @Schema(name = "ClockExtensionList")
    record ClockExtensionList(List<ClockExtensionResponse> items) {}
}
