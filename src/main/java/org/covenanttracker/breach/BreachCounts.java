package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Entry;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.TotalOf;
import org.covenanttracker.register.YearlyCounts;

/// Counts of a year what only the service itself may read. By the ledger's dates: what an unnamed party
/// did and no night has put on record yet is in no count.
@ApplicationScoped
class BreachCounts implements YearlyCounts {

    private static final String WITHDRAWN = BreachWithdrawn.class.getSimpleName();
    private static final int RUN = 200;

    private final Detriments detriments;
    private final Entries entries;
    private final Contents contents;

    BreachCounts(Detriments detriments, Entries entries, Contents contents) {
        this.detriments = detriments;
        this.entries = entries;
        this.contents = contents;
    }

    @Override
    public Map<TotalOf, Long> of(Year year) {
        Map<TotalOf, Long> counts = new EnumMap<>(TotalOf.class);
        counts.put(TotalOf.DETRIMENT_ANSWERED, detriments.countAnswered(year));
        counts.put(TotalOf.DETRIMENT_SUFFERED, detriments.countSuffered(year));
        long after = -1;
        for (List<Entry> run = run(after); !run.isEmpty(); run = run(after)) {
            count(run, year, counts);
            after = run.getLast().index();
        }
        return counts;
    }

    private List<Entry> run(long after) {
        return entries.after(after, WITHDRAWN, null, RUN);
    }

    /// A withdrawal counts though the breach may have been reinstated since. A reason that was erased is in
    /// no count.
    private void count(List<Entry> run, Year year, Map<TotalOf, Long> counts) {
        List<Recorded<?>> inYear = run.stream()
                .<Recorded<?>>map(entries::read)
                .filter(each -> each.on().getYear() == year.getValue())
                .toList();
        List<UUID> streams =
                inYear.stream().<UUID>map(Recorded::stream).distinct().toList();
        Words words = contents.of(streams);
        for (Recorded<?> each : inYear) {
            String reason = words.of(each.stream(), each.version(), "reason");
            if (reason != null) counts.merge(total(reason), 1L, Long::sum);
        }
    }

    private static TotalOf total(String reason) {
        return switch (WithdrawalReason.ofCode(reason)) {
            case SETTLED -> TotalOf.WITHDRAWN_SETTLED;
            case FILED_IN_ERROR -> TotalOf.WITHDRAWN_FILED_IN_ERROR;
            case WRONG_DEPARTMENT -> TotalOf.WITHDRAWN_WRONG_DEPARTMENT;
            case FEAR_OF_CONSEQUENCES -> TotalOf.WITHDRAWN_FEAR_OF_CONSEQUENCES;
            case NO_CAPACITY -> TotalOf.WITHDRAWN_NO_CAPACITY;
            case OTHER -> TotalOf.WITHDRAWN_OTHER;
        };
    }
}
