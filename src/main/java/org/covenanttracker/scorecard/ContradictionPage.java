package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContradictionPage")
record ContradictionPage(
        List<ContradictionView> items,
        @Schema(nullable = true) String next) {

    /// @param commitment reported complete by its department
    /// @param breaches those of the same principle that cite it and stand accepted or upheld
    @Schema(name = "Contradiction")
    record ContradictionView(
            UUID commitment, Scorecard.DepartmentOnCard department, LocalDate madeOn, List<UUID> breaches) {}
}
