package org.covenanttracker.register;

import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.covenanttracker.register.RegisterEvent.Total;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;

/// What is printed of a year's counts, so that none of them points at somebody. Pure.
///
/// A count below five is not printed. How many withdrawals there were is in the log, and how many of them
/// were in error: with all the other reasons printed, a single one that is not could be told by
/// subtraction, and so could several that are all at the most they can be. Then the smallest of those that
/// would be printed is withheld too.
final class Totals {

    static final String FEWER = "fewer_than_5";
    static final String WITHHELD = "withheld";
    private static final int LEAST_PRINTED = 5;

    /// Whose sum the log gives away.
    private static final Set<TotalOf> SUMMED = EnumSet.of(
            TotalOf.WITHDRAWN_SETTLED,
            TotalOf.WITHDRAWN_WRONG_DEPARTMENT,
            TotalOf.WITHDRAWN_FEAR_OF_CONSEQUENCES,
            TotalOf.WITHDRAWN_NO_CAPACITY,
            TotalOf.WITHDRAWN_OTHER);

    private final Map<TotalOf, Long> counts;

    private Totals(Map<TotalOf, Long> counts) {
        this.counts = counts;
    }

    static TotalsPublished of(Year year, Map<TotalOf, Long> counts) {
        Totals totals = new Totals(counts);
        TotalOf withheld = totals.withheld();
        List<Total> printed = Stream.of(TotalOf.values())
                .map(each -> new Total(each, each == withheld ? WITHHELD : totals.printed(each)))
                .toList();
        return new TotalsPublished(year.getValue(), printed, false);
    }

    private String printed(TotalOf total) {
        return isSmall(total) ? FEWER : String.valueOf(count(total));
    }

    /// The one that is withheld beside those that are too small, or null.
    private TotalOf withheld() {
        List<TotalOf> small = SUMMED.stream().filter(this::isSmall).toList();
        long sum = small.stream().mapToLong(this::count).sum();
        boolean isToldBySum = small.size() == 1 || !small.isEmpty() && sum == small.size() * (LEAST_PRINTED - 1L);
        if (!isToldBySum) return null;
        return SUMMED.stream()
                .filter(each -> !isSmall(each))
                .min((one, other) -> Long.compare(count(one), count(other)))
                .orElse(null);
    }

    private boolean isSmall(TotalOf total) {
        return count(total) < LEAST_PRINTED;
    }

    private long count(TotalOf total) {
        return counts.getOrDefault(total, 0L);
    }
}
