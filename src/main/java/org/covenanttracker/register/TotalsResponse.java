package org.covenanttracker.register;

import java.util.List;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A year's totals of what is private one by one, as counted by the service when a steward published them.
/// Detriment counts organisations, each once, by the calendar year in which the breach was filed; the
/// reasons of withdrawals count withdrawals, by the calendar year in which each was put on record, whether
/// or not the breach was reinstated since.
///
/// @param recomputable false: nobody can check them from the log
@Schema(name = "Totals")
record TotalsResponse(@Schema(examples = "2026") int year, boolean recomputable, List<TotalView> counts) {

    static TotalsResponse of(TotalsPublished event) {
        return new TotalsResponse(
                event.year(),
                event.recomputable(),
                event.counts().stream()
                        .map(each -> new TotalView(each.of(), each.count()))
                        .toList());
    }

    /// @param count a whole number; `fewer_than_5` for any below five, none included; or `withheld` where
    ///     it would tell by subtraction how many those are
    @Schema(name = "Total")
    record TotalView(
            TotalOf of, @Schema(examples = "fewer_than_5") String count) {}

    @Schema(name = "TotalsList")
    record TotalsList(List<TotalsResponse> items) {}
}
