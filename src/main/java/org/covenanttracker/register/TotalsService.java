package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Projections;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;

/// Publishes a year's totals of what nobody may read one by one: the steward says when, never how many.
@ApplicationScoped
class TotalsService {

    /// The Covenant is of July that year.
    private static final Year FIRST = Year.of(2025);

    private final Ledger ledger;
    private final Projections projections;
    private final Documents documents;
    private final YearlyCounts counts;

    TotalsService(Ledger ledger, Projections projections, Documents documents, YearlyCounts counts) {
        this.ledger = ledger;
        this.projections = projections;
        this.documents = documents;
        this.counts = counts;
    }

    Written publish(Actor steward, Year year) {
        return ledger.command(today -> {
            requireOver(year, today);
            refusePublished(year);
            TotalsPublished totals = Totals.of(year, counts.of(year));
            Recorded<RegisterEvent> recorded = new Recorded<>(UUID.randomUUID(), 1, today, steward, totals);
            projections.apply(recorded);
            return ledger.append(List.of(new Draft<>(recorded, Map.of())));
        });
    }

    private static void requireOver(Year year, LocalDate today) {
        Year last = Year.from(today).minusYears(1);
        if (year.isBefore(FIRST) || year.isAfter(last)) {
            throw Refusal.invalid("/year", "range", "Must be a year that is over, from " + FIRST + " to " + last + ".");
        }
    }

    /// A second count, told from the first, could show what somebody said in between.
    private void refusePublished(Year year) {
        if (documents.withCode(TotalsPublished.class, year.toString()).isPresent()) {
            throw Refusal.conflict("already_published", "The totals of " + year + " are published, once and for all.");
        }
    }
}
