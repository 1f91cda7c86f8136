package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.covenanttracker.http.Refusal;

/// Shows departments, with those that came before and after them.
@ApplicationScoped
class DepartmentViews {

    private final Departments departments;

    DepartmentViews(Departments departments) {
        this.departments = departments;
    }

    DepartmentResponse withSlug(String slug) {
        return departments
                .withSlug(slug)
                .map(row -> of(List.of(row)).getFirst())
                .orElseThrow(() -> notFound(slug));
    }

    static Refusal notFound(String slug) {
        return Refusal.notFound("There is no department " + slug + ".");
    }

    List<DepartmentResponse> of(Collection<DepartmentRow> rows) {
        List<DepartmentRow> before =
                departments.endedInto(rows.stream().map(row -> row.id).toList());
        Map<UUID, DepartmentRow> after =
                departments
                        .withIds(rows.stream()
                                .flatMap(row -> row.successors.stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return rows.stream()
                .map(row -> DepartmentResponse.of(row, successors(row, after), predecessors(row, before)))
                .toList();
    }

    private static List<DepartmentLink> successors(DepartmentRow row, Map<UUID, DepartmentRow> known) {
        return row.successors.stream().map(id -> known.get(id).link()).toList();
    }

    private static List<DepartmentLink> predecessors(DepartmentRow row, List<DepartmentRow> ended) {
        return ended.stream()
                .filter(each -> each.successors.contains(row.id))
                .map(DepartmentRow::link)
                .toList();
    }
}
