package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;

/// What may be said of a department, and of one that has ended. Pure.
final class DepartmentRules {

    private DepartmentRules() {}

    /// @param successors of the department
    static void requireStanding(DepartmentRow department, List<DepartmentRow> successors) {
        if (!department.hasEnded()) return;
        List<String> slugs = successors.stream().map(row -> row.slug).toList();
        String next = slugs.isEmpty() ? "nobody took over." : "see " + String.join(", ", slugs) + ".";
        throw Refusal.conflict(
                "department_ended",
                "The department " + department.slug + " ended on " + department.endedOn + "; " + next,
                Map.of("successors", slugs));
    }

    static void requireOwn(DepartmentRow department, Actor actor) {
        if (!actor.is(Role.DEPARTMENT, department.id)) {
            throw Refusal.forbidden("not_your_part", "This is another department's target.");
        }
    }

    /// Of a department that takes it, at first or anew.
    static void requireSlug(String slug) {
        if (!slug.equals(Department.STEWARDS_SLUG)) return;
        throw Refusal.invalid(
                "/slug", "wrong_value", "Must be another: the steward's own scorecard has the address " + slug + ".");
    }

    /// @param holder of the new slug; null if nobody ever had it
    static void requireRenaming(DepartmentRow department, DepartmentRenamed renaming, UUID holder) {
        if (holder != null && !holder.equals(department.id)) throw slugTaken();
        boolean same = renaming.slug().equals(department.slug)
                && renaming.name().equals(department.name)
                && Objects.equals(renaming.acronym(), department.acronym);
        if (same) throw Refusal.conflict("already_called_so", "The department has this slug, name and acronym.");
    }

    static Refusal slugTaken() {
        return Refusal.conflict(
                "already_registered", "A department has or had this slug; none is ever given to another.");
    }

    static void requireOrder(LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("/to", "not_before_from", "Must not be earlier than the first day, " + from + ".");
        }
    }

    /// @param n from 1
    static DepartmentLead requireLead(DepartmentRow department, int n) {
        if (n <= department.leads.size()) return department.leads.get(n - 1);
        throw Refusal.notFound("The department has no lead " + n + ".");
    }

    /// @param pointers where each candidate stands in the body
    static void requireSuccessors(DepartmentRow department, List<DepartmentRow> candidates, List<String> pointers) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> before = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            DepartmentRow candidate = candidates.get(i);
            String pointer = pointers.get(i);
            if (candidate.id.equals(department.id)) {
                faults.add(Fault.at(pointer, "not_itself", "Is the department that ends."));
            } else if (candidate.hasEnded()) {
                faults.add(Fault.at(pointer, "standing", "This department ended on " + candidate.endedOn + "."));
            } else if (!before.add(candidate.id)) {
                faults.add(Fault.at(pointer, "distinct", "Names a department that stands before it."));
            }
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }
}
