package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param year one that is over; its totals are published once
@Schema(name = "PublishTotalsRequest")
record TotalsRequest(
        @NotNull(message = "is required") @Schema(examples = "2026")
        Integer year) {

    /// What is no year is out of every range that the rules know.
    Year asYear() {
        return Year.of(Math.clamp(year, Year.MIN_VALUE, Year.MAX_VALUE));
    }
}
