package org.covenanttracker.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.register.Department;

/// Keeps a fold up with the ledger. Each node has its own; what a read finds missing it reads first,
/// so that a card always stands at the newest entry.
@ApplicationScoped
class ScorecardFollower {

    private final Entries entries;
    private final Days days;
    private final Fold fold = new Fold();

    ScorecardFollower(Entries entries, Days days) {
        this.entries = entries;
        this.days = days;
    }

    synchronized Scorecard of(String slug) {
        LocalDate today = catchUp();
        Department department = fold.register().department(slug);
        if (department == null) throw Refusal.notFound("There is no department " + slug + ".");
        return Scorecard.of(fold, department, today, null);
    }

    synchronized List<Scorecard> all() {
        LocalDate today = catchUp();
        return fold.register().departments().stream()
                .map(department -> Scorecard.of(fold, department, today, null))
                .toList();
    }

    /// The day is read last: an entry that is on the card is then never later than the card's date.
    private LocalDate catchUp() {
        entries.follow(fold.size(), fold::apply);
        return days.today();
    }
}
