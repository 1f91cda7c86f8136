package org.covenanttracker.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.tree.Published;
import org.covenanttracker.ledger.tree.PublishedTree;
import org.covenanttracker.register.Department;

/// Keeps a fold up with the published log. Each node has its own; what a read finds missing it reads
/// first, so that a card stands at the newest signed size and anybody can compute it again.
@ApplicationScoped
class ScorecardFollower {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Entries entries;
    private final Days days;
    private final PublishedTree tree;
    private final Fold fold = new Fold();
    private String rootHash;

    ScorecardFollower(Entries entries, Days days, PublishedTree tree) {
        this.entries = entries;
        this.days = days;
        this.tree = tree;
    }

    Scorecard of(String slug) {
        return of(slug, published());
    }

    List<Scorecard> all() {
        return all(published());
    }

    private synchronized Scorecard of(String slug, Published published) {
        LocalDate today = catchUp(published);
        Department department = fold.register().department(slug);
        if (department == null) throw Refusal.notFound("There is no department " + slug + ".");
        return Scorecard.of(fold, department, today, rootHash);
    }

    private synchronized List<Scorecard> all(Published published) {
        LocalDate today = catchUp(published);
        return fold.register().departments().stream()
                .map(department -> Scorecard.of(fold, department, today, rootHash))
                .toList();
    }

    /// The day is read last: an entry that is on the card is then never later than the card's date.
    private LocalDate catchUp(Published published) {
        if (published.size() > fold.size()) {
            entries.follow(fold.size(), published.size(), fold::apply);
            rootHash = published.rootHash();
        }
        return days.today();
    }

    /// Whoever wrote something finds it on the card: what is appended is published in a moment.
    private Published published() {
        return tree.awaitSize(entries.size(), PATIENCE);
    }
}
