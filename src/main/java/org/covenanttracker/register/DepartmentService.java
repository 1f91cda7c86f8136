package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.covenanttracker.register.RegisterEvent.DepartmentClosed;
import org.covenanttracker.register.RegisterEvent.DepartmentMerged;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.covenanttracker.register.RegisterEvent.DepartmentSplit;
import org.covenanttracker.register.RegisterEvent.LeadEnded;
import org.covenanttracker.register.RegisterEvent.LeadNamed;

/// Changes departments that are on the register: lock, decide, apply, append.
@ApplicationScoped
class DepartmentService {

    private final Ledger ledger;
    private final Departments departments;
    private final Precondition precondition;

    DepartmentService(Ledger ledger, Departments departments, Precondition precondition) {
        this.ledger = ledger;
        this.departments = departments;
        this.precondition = precondition;
    }

    Written rename(Actor actor, String slug, DepartmentRenamed renaming) {
        DepartmentRules.requireSlug(renaming.slug());
        return ledger.command(today -> {
            DepartmentRow row = standing(slug);
            DepartmentRules.requireRenaming(
                    row, renaming, departments.idOf(renaming.slug()).orElse(null));
            return record(row, actor, today, renaming, Map.of());
        });
    }

    Written setAnswerTarget(Actor actor, String slug, Integer workingDays) {
        return ledger.command(today -> {
            DepartmentRow row = locked(slug);
            DepartmentRules.requireOwn(row, actor);
            return record(standing(row), actor, today, new AnswerTargetSet(workingDays), Map.of());
        });
    }

    Written name(Actor actor, String slug, LeadNamed lead, String name) {
        DepartmentRules.requireOrder(lead.from(), lead.to());
        return ledger.command(today -> record(standing(slug), actor, today, lead, Map.of("name", name)));
    }

    Written endLead(Actor actor, String slug, int n, LocalDate to) {
        return ledger.command(today -> {
            DepartmentRow row = standing(slug);
            DepartmentRules.requireOrder(DepartmentRules.requireLead(row, n).from(), to);
            return record(row, actor, today, new LeadEnded(n, to), Map.of());
        });
    }

    Written merge(Actor actor, String slug, String successor) {
        return end(actor, slug, List.of(successor), List.of("/successor"), ids -> new DepartmentMerged(ids.getFirst()));
    }

    Written split(Actor actor, String slug, List<String> successors) {
        return end(actor, slug, successors, pointers(successors), DepartmentSplit::new);
    }

    Written close(Actor actor, String slug, List<String> successors) {
        return end(actor, slug, successors, pointers(successors), DepartmentClosed::new);
    }

    private static List<String> pointers(List<String> successors) {
        return IntStream.range(0, successors.size())
                .mapToObj(i -> "/successors/" + i)
                .toList();
    }

    /// All of them are locked: two departments that end into each other at once would leave nobody.
    private Written end(
            Actor actor,
            String slug,
            List<String> successors,
            List<String> pointers,
            Function<List<UUID>, RegisterEvent> ending) {
        return ledger.command(today -> {
            UUID id = idOf(slug);
            List<UUID> ids = IntStream.range(0, successors.size())
                    .mapToObj(i -> idOf(successors.get(i), pointers.get(i)))
                    .toList();
            TreeSet<UUID> concerned = new TreeSet<>(ids);
            concerned.add(id);
            Map<UUID, DepartmentRow> rows = departments.locked(concerned);
            precondition.check();
            DepartmentRow row = standing(rows.get(id));
            DepartmentRules.requireSuccessors(row, ids.stream().map(rows::get).toList(), pointers);
            return record(row, actor, today, ending.apply(ids), Map.of());
        });
    }

    private UUID idOf(String slug) {
        return departments.idOf(slug).orElseThrow(() -> DepartmentViews.notFound(slug));
    }

    private UUID idOf(String slug, String pointer) {
        return departments.idOf(slug).orElseThrow(() -> Register.unknown(pointer));
    }

    private DepartmentRow standing(String slug) {
        return standing(locked(slug));
    }

    private DepartmentRow locked(String slug) {
        UUID id = idOf(slug);
        DepartmentRow row = departments.locked(List.of(id)).get(id);
        precondition.check();
        return row;
    }

    private DepartmentRow standing(DepartmentRow row) {
        DepartmentRules.requireStanding(row, departments.withIds(row.successors));
        return row;
    }

    private Written record(
            DepartmentRow row, Actor actor, LocalDate today, RegisterEvent event, Map<String, String> content) {
        Recorded<RegisterEvent> recorded = new Recorded<>(row.id, row.version + 1, today, actor, event);
        row.apply(recorded);
        return ledger.append(List.of(new Draft<>(recorded, content)));
    }
}
