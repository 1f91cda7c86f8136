package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Ledger;

/// Takes down, for statistics only, what filers say of how they fared since. Nothing of it enters the
/// ledger, where even the day of such an act could point at somebody.
@ApplicationScoped
class DetrimentService {

    private final Ledger ledger;
    private final Sight sight;
    private final Detriments detriments;
    private final Precondition precondition;

    DetrimentService(Ledger ledger, Sight sight, Detriments detriments, Precondition precondition) {
        this.ledger = ledger;
        this.sight = sight;
        this.detriments = detriments;
        this.precondition = precondition;
    }

    void record(Actor filer, UUID breach, boolean suffered) {
        ledger.command(_ -> {
            requireFiler(filer, breach);
            // It changes nothing of the breach, so that no lock on that is needed.
            precondition.check();
            detriments.keep(breach, filer.id(), suffered);
            return null;
        });
    }

    /// Null where it said nothing.
    Boolean saidBy(Actor filer, UUID breach) {
        requireFiler(filer, breach);
        return detriments.findByIdOptional(breach).map(row -> row.suffered).orElse(null);
    }

    private void requireFiler(Actor actor, UUID breach) {
        if (!sight.of(breach, actor).isFiler()) {
            throw Refusal.forbidden("not_your_part", "This is for the filer of this breach alone.");
        }
    }
}
