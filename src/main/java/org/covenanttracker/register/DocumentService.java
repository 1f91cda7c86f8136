package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Projections;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.DocumentRequests.AdoptCaveat;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// Adopts documents, each a stream of its own.
@ApplicationScoped
class DocumentService {

    private final Ledger ledger;
    private final Projections projections;
    private final Documents documents;
    private final Departments departments;

    DocumentService(Ledger ledger, Projections projections, Documents documents, Departments departments) {
        this.ledger = ledger;
        this.projections = projections;
        this.documents = documents;
        this.departments = departments;
    }

    Written adopt(Actor actor, CalendarAdopted calendar) {
        return ledger.command(today -> {
            documents.changeCalendars();
            refuseTaken(CalendarAdopted.class, calendar.code());
            DocumentRules.requireCalendar(
                    calendar, documents.newest(CalendarAdopted.class).orElseThrow(), today);
            return record(UUID.randomUUID(), actor, today, calendar);
        });
    }

    Written adopt(Actor actor, ProcedureAdopted procedure) {
        return ledger.command(today -> {
            refuseTaken(ProcedureAdopted.class, procedure.code());
            DocumentRules.requireProcedure(procedure, today);
            return record(UUID.randomUUID(), actor, today, procedure);
        });
    }

    Written publish(Actor actor, EditionPublished edition) {
        return ledger.command(today -> {
            refuseTaken(EditionPublished.class, edition.code());
            DocumentRules.requireEdition(
                    edition, documents.newest(EditionPublished.class).orElseThrow(), today);
            return record(UUID.randomUUID(), actor, today, edition);
        });
    }

    /// The same caveat may be adopted again for another period, and so goes by an id.
    Adopted adopt(Actor actor, AdoptCaveat request) {
        DepartmentRules.requireOrder(request.from(), request.to());
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    var caveat = new CaveatAdopted(
                            request.code(), request.title(), request.from(), request.to(), ids(request.departments()));
                    return new Adopted(id, record(id, actor, today, caveat));
                },
                Adopted::new);
    }

    /// A caveat just adopted.
    record Adopted(UUID id, Written written) implements Repeatable {}

    private List<UUID> ids(List<String> slugs) {
        if (slugs == null) return null;
        List<UUID> ids = IntStream.range(0, slugs.size())
                .mapToObj(i -> departments.idOf(slugs.get(i)).orElseThrow(() -> Register.unknown("/departments/" + i)))
                .toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw Refusal.invalid("/departments", "distinct", "A department stands twice.");
        }
        return ids;
    }

    private void refuseTaken(Class<? extends RegisterEvent> type, String code) {
        if (documents.withCode(type, code).isPresent()) {
            throw Refusal.conflict("already_adopted", "The code " + code + " is taken; a document never changes.");
        }
    }

    private Written record(UUID id, Actor actor, LocalDate today, RegisterEvent document) {
        Recorded<RegisterEvent> recorded = new Recorded<>(id, 1, today, actor, document);
        projections.apply(recorded);
        return ledger.append(List.of(new Draft<>(recorded, Map.of())));
    }
}
