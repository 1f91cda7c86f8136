package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Every department's card, in the order of their slugs: never by counts, which rank nothing.
@Schema(name = "ScorecardList")
record ScorecardList(List<Scorecard> items) {

    /// One rate of every department against chance.
    @Schema(name = "ScorecardComparison")
    record Compared(
            String compare,
            String figure,
            LocalDate asOf,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology,
            List<Comparison.OfKind> kinds,
            List<String> caveats) {}

    /// A series of periods.
    @Schema(name = "ScorecardHistory")
    record History(
            Scorecard.DepartmentOnCard department, Period.Every every, List<InPeriod> periods, List<String> caveats) {}

    @Schema(name = "ScorecardPeriod")
    record InPeriod(
            LocalDate asOf,
            String period,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology,
            Figures figures) {}

    /// What moved between two dates.
    @Schema(name = "ScorecardChanges")
    record Moved(Scorecard.DepartmentOnCard department, Place from, Place to, List<Changes.Change> changes) {}

    @Schema(name = "ScorecardPlace")
    record Place(
            LocalDate asOf,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology) {}

    /// A methodology and the caveats in force.
    @Schema(name = "MethodologyInForce")
    record InForce(Methodology methodology, List<CaveatText> caveats) {}

    @Schema(name = "CaveatText")
    record CaveatText(@Schema(examples = "self_selected") String code, String title) {}
}
