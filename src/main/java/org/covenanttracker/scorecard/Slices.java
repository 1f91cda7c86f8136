package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.covenanttracker.register.Calendar;

/// Figures of some departments sorted into slices, with the whole that they add up to.
final class Slices {

    private final UnaryOperator<Facets> sorted;
    private final SliceBy by;
    private final Tally whole = new Tally();
    private final Map<String, Tally> slices = new TreeMap<>();

    private Slices(SliceBy by, UnaryOperator<Facets> sorted) {
        this.by = by;
        this.sorted = sorted;
    }

    /// @param sorted by what else than by what a case says it is to be sorted
    static Slices of(SliceBy by, List<Journal> journals, Position position, UnaryOperator<Facets> sorted) {
        Slices slices = new Slices(by, sorted);
        journals.forEach(journal -> journal.upTo(position, slices::take));
        return slices;
    }

    private void take(Step step) {
        step.applyTo(whole);
        String slice = by.sliceOf(sorted.apply(step.facets()));
        if (slice != null) step.applyTo(slices.computeIfAbsent(slice, _ -> new Tally()));
    }

    Tally whole() {
        return whole;
    }

    Map<String, Tally> tallies() {
        return slices;
    }

    /// @param base how many accepted filings the slice's figures are of
    record Slice(String slice, int base, Figures figures) {

        Map<String, Object> document(Methodology by) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("slice", slice);
            document.put("base", base);
            document.put("figures", by.nested(figures));
            return document;
        }
    }

    List<Slice> figures(LocalDate asOf, Calendar calendar) {
        List<Slice> all = new ArrayList<>();
        slices.forEach((slice, tally) ->
                all.add(new Slice(slice, tally.count(Counted.ACCEPTED), Figures.of(tally, asOf, calendar))));
        all.removeIf(each -> each.base() == 0 && each.figures().commitments().made() == 0);
        return all;
    }
}
