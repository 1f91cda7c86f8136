package org.covenanttracker.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            @JsonProperty("final") boolean isFinal,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology,
            List<Comparison.OfKind> kinds,
            List<String> caveats) {}

    /// Figures by part: by sign, by mission, …, of all departments or of one.
    ///
    /// @param department of one only
    @Schema(name = "ScorecardSlices")
    record Sliced(
            @JsonInclude(JsonInclude.Include.NON_NULL) Scorecard.DepartmentOnCard department,
            @Schema(examples = "sign") String by,
            LocalDate asOf,
            @JsonProperty("final") boolean isFinal,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology,
            Figures whole,
            List<Slice> slices,
            List<String> caveats) {}

    /// @param base how many accepted filings it is of
    @Schema(name = "ScorecardSlice")
    record Slice(@Schema(examples = "PC-W2") String slice, int base, Figures figures) {}

    /// The steward's own conduct.
    @Schema(name = "StewardCard")
    record OfSteward(
            boolean steward,
            LocalDate asOf,
            @JsonProperty("final") boolean isFinal,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2026-Q4")
            String period,

            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology,
            int filed,
            int awaitingScreening,
            Rate screenedOnTime,
            int acceptedUnscreened,
            Map<String, Integer> refused,
            int reinstated,
            int awaitingService,
            int holds,
            int holdsInForce) {}

    /// A series of periods.
    @Schema(name = "ScorecardHistory")
    record History(
            Scorecard.DepartmentOnCard department, Period.Every every, List<InPeriod> periods, List<String> caveats) {}

    @Schema(name = "ScorecardPeriod")
    record InPeriod(
            LocalDate asOf,
            @JsonProperty("final") boolean isFinal,
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
            @JsonProperty("final") boolean isFinal,
            long logSize,
            @Schema(nullable = true) String rootHash,
            String methodology) {}

    /// A methodology and the caveats in force.
    @Schema(name = "MethodologyInForce")
    record InForce(Methodology methodology, List<CaveatText> caveats) {}

    @Schema(name = "CaveatText")
    record CaveatText(@Schema(examples = "self_selected") String code, String title) {}
}
