package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;

/// Changes the register.
@ApplicationScoped
public class RegisterService {

    private final Ledger ledger;
    private final RegisterProjection projection;
    private final Departments departments;
    private final Organisations organisations;
    private final Identifiers identifiers;

    RegisterService(
            Ledger ledger,
            RegisterProjection projection,
            Departments departments,
            Organisations organisations,
            Identifiers identifiers) {
        this.ledger = ledger;
        this.projection = projection;
        this.departments = departments;
        this.organisations = organisations;
        this.identifiers = identifiers;
    }

    /// Records events that each begin a stream of their own: what a first start loads.
    public Written begin(Actor actor, List<? extends RegisterEvent> events) {
        return ledger.command(today -> {
            List<Draft<RegisterEvent>> drafts = events.stream()
                    .map(event -> new Draft<RegisterEvent>(
                            new Recorded<>(UUID.randomUUID(), 1, today, actor, event), Map.of()))
                    .toList();
            drafts.forEach(draft -> projection.apply(draft.recorded()));
            return ledger.append(drafts);
        });
    }

    Written register(Actor actor, DepartmentRegistered department) {
        DepartmentRules.requireSlug(department.slug());
        return ledger.command(today -> {
            if (departments.idOf(department.slug()).isPresent()) {
                throw DepartmentRules.slugTaken();
            }
            return record(new Recorded<>(UUID.randomUUID(), 1, today, actor, department), Map.of());
        });
    }

    Admitted admit(Actor actor, AdmitOrganisationRequest request) {
        List<String> ids = request.identifiers();
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    ids.forEach(each -> claim(each, id));
                    var admitted = new OrganisationAdmitted(
                            request.kind(), request.sizeBand(), request.nation(), request.cause(), request.verified());
                    Map<String, String> content = Map.of("name", request.name(), "identifiers", String.join("\n", ids));
                    return new Admitted(id, record(new Recorded<>(id, 1, today, actor, admitted), content));
                },
                Admitted::new);
    }

    /// An organisation just put on the register.
    record Admitted(UUID id, Written written) implements Repeatable {}

    private void claim(String identifier, UUID organisation) {
        identifiers.holderOf(identifier).ifPresent(holder -> {
            throw Refusal.conflict(
                    "already_admitted", "An organisation with the identifier " + identifier + " is on the register.");
        });
        identifiers.add(identifier, organisation);
    }

    private Written record(Recorded<RegisterEvent> recorded, Map<String, String> content) {
        projection.apply(recorded);
        return ledger.append(List.of(new Draft<>(recorded, content)));
    }
}
