package org.covenanttracker.scorecard;

import jakarta.validation.constraints.NotNull;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param code of a methodology that this service knows and that is newer than the one in force
@Schema(name = "AdoptMethodologyRequest")
record AdoptMethodologyRequest(
        @NotNull(message = "is required") @PlainText(max = 10) @Schema(examples = "2")
        String code) {}
