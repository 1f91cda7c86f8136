package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Words;

/// Reads departments for somebody, with those that came before and after them.
@ApplicationScoped
class DepartmentViews {

    private final Departments departments;
    private final Contents contents;
    private final Openness openness;

    DepartmentViews(Departments departments, Contents contents, Openness openness) {
        this.departments = departments;
        this.contents = contents;
        this.openness = openness;
    }

    DepartmentResponse withSlug(String slug, Actor reader) {
        return departments
                .withSlug(slug)
                .map(row -> of(List.of(row), reader).getFirst())
                .orElseThrow(() -> notFound(slug));
    }

    static Refusal notFound(String slug) {
        return Refusal.notFound("There is no department " + slug + ".");
    }

    List<DepartmentResponse> of(Collection<DepartmentRow> rows, Actor reader) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        List<DepartmentRow> before = departments.endedInto(ids);
        Map<UUID, DepartmentRow> after = successors(rows);
        Words words = contents.of(ids);
        Set<ContentField> open = rows.stream().flatMap(DepartmentContent::open).collect(Collectors.toSet());
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open, words);
        return rows.stream()
                .map(row -> DepartmentResponse.of(
                        row,
                        row.successors.stream().map(id -> after.get(id).link()).toList(),
                        predecessors(row, before),
                        leads(row, words, reader),
                        notes.get(row.id)))
                .toList();
    }

    private Map<UUID, DepartmentRow> successors(Collection<DepartmentRow> rows) {
        Set<UUID> ids = rows.stream().flatMap(row -> row.successors.stream()).collect(Collectors.toSet());
        return departments.withIds(ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private static List<DepartmentLink> predecessors(DepartmentRow row, List<DepartmentRow> ended) {
        return ended.stream()
                .filter(each -> each.successors.contains(row.id))
                .map(DepartmentRow::link)
                .toList();
    }

    private static List<LeadResponse> leads(DepartmentRow row, Words words, Actor reader) {
        return IntStream.range(0, row.leads.size())
                .mapToObj(i -> {
                    DepartmentLead lead = row.leads.get(i);
                    String name = DepartmentContent.name(row.id, lead, words, reader);
                    return new LeadResponse(i + 1, lead.role(), name, lead.office(), lead.from(), lead.to());
                })
                .toList();
    }
}
