package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.FilingLimitsSet;
import org.covenanttracker.register.RegisterEvent.OrganisationClosed;
import org.covenanttracker.register.RegisterEvent.OrganisationMerged;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.covenanttracker.register.RegisterEvent.OrganisationReinstated;
import org.covenanttracker.register.RegisterEvent.OrganisationRenamed;
import org.covenanttracker.register.RegisterEvent.OrganisationSuspended;

/// Changes organisations that are on the register: lock, decide, apply, append. One that has ended
/// takes no change.
@ApplicationScoped
class OrganisationService {

    private final Ledger ledger;
    private final Organisations organisations;
    private final Precondition precondition;

    OrganisationService(Ledger ledger, Organisations organisations, Precondition precondition) {
        this.ledger = ledger;
        this.organisations = organisations;
        this.precondition = precondition;
    }

    Written reclassify(Actor actor, UUID id, OrganisationReclassified event) {
        return change(actor, id, event, Map.of(), row -> {});
    }

    Written rename(Actor actor, UUID id, String name) {
        return change(actor, id, new OrganisationRenamed(), Map.of("name", name), row -> {});
    }

    Written suspend(Actor actor, UUID id, SuspensionReason reason) {
        return change(actor, id, new OrganisationSuspended(reason), Map.of(), OrganisationRules::requireNotSuspended);
    }

    Written reinstate(Actor actor, UUID id) {
        return change(actor, id, new OrganisationReinstated(), Map.of(), OrganisationRules::requireSuspended);
    }

    Written setFilingLimits(Actor actor, UUID id, FilingLimitsSet limits) {
        OrganisationRules.requireLimits(limits);
        return change(actor, id, limits, Map.of(), row -> {});
    }

    Written merge(Actor actor, UUID id, UUID successor) {
        return end(actor, id, successor, new OrganisationMerged(successor));
    }

    /// @param successor may be null
    Written close(Actor actor, UUID id, UUID successor) {
        OrganisationClosed closed = new OrganisationClosed(successor);
        return successor == null ? change(actor, id, closed, Map.of(), row -> {}) : end(actor, id, successor, closed);
    }

    private Written change(
            Actor actor, UUID id, RegisterEvent event, Map<String, String> content, Consumer<OrganisationRow> rule) {
        return ledger.command(today -> {
            OrganisationRow row = standing(id, organisations.locked(List.of(id)));
            rule.accept(row);
            return record(row, actor, today, event, content);
        });
    }

    /// Both are locked: two that end into each other at once would leave nobody.
    private Written end(Actor actor, UUID id, UUID successor, RegisterEvent ending) {
        return ledger.command(today -> {
            Map<UUID, OrganisationRow> rows = organisations.locked(new TreeSet<>(List.of(id, successor)));
            OrganisationRow row = standing(id, rows);
            OrganisationRules.requireSuccessor(row, rows.get(successor));
            return record(row, actor, today, ending, Map.of());
        });
    }

    private OrganisationRow standing(UUID id, Map<UUID, OrganisationRow> rows) {
        OrganisationRow row = rows.get(id);
        if (row == null) throw Refusal.notFound("There is no organisation " + id + ".");
        precondition.check();
        OrganisationRules.requireStanding(row);
        return row;
    }

    private Written record(
            OrganisationRow row, Actor actor, LocalDate today, RegisterEvent event, Map<String, String> content) {
        Recorded<RegisterEvent> recorded = new Recorded<>(row.id, row.version + 1, today, actor, event);
        row.apply(recorded);
        return ledger.append(List.of(new Draft<>(recorded, content)));
    }
}
