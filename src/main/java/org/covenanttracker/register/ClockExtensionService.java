package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Projections;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;

/// Gives days back to clocks, in every feature's rows at once.
@ApplicationScoped
class ClockExtensionService {

    private final Ledger ledger;
    private final Projections projections;
    private final Documents documents;

    ClockExtensionService(Ledger ledger, Projections projections, Documents documents) {
        this.ledger = ledger;
        this.projections = projections;
        this.documents = documents;
    }

    Extended extend(Actor actor, ClocksExtended extension) {
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    // As with a calendar: what starts clocks meanwhile is either among the rows or after this entry.
                    documents.changeCalendars();
                    ClockExtensionRules.require(extension, documents.all(ClocksExtended.class), today);
                    Recorded<RegisterEvent> recorded = new Recorded<>(id, 1, today, actor, extension);
                    projections.apply(recorded);
                    return new Extended(id, ledger.append(List.of(new Draft<>(recorded, Map.of()))));
                },
                Extended::new);
    }

    /// Days just given back.
    record Extended(UUID id, Written written) implements Repeatable {}
}
