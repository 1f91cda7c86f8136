package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.LeadEnded;
import org.covenanttracker.register.RegisterEvent.LeadNamed;

/// The public bodies on the register, each under every slug that it ever had.
final class DepartmentFold {

    private final Map<UUID, DepartmentOnRegister> departments = new HashMap<>();
    private final Map<String, UUID> slugs = new HashMap<>();
    private final Map<UUID, List<Lead>> leads = new HashMap<>();

    /// @param to the last day; null while no end is known
    private record Lead(LocalDate from, LocalDate to) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    void register(UUID id, LocalDate on, DepartmentRegistered event) {
        departments.put(
                id, new DepartmentOnRegister(id, on, event.slug(), event.name(), event.kind(), List.of(), null, null));
        slugs.put(event.slug(), id);
    }

    /// The slugs before it go on naming the same body.
    void rename(UUID id, String slug, String name) {
        change(id, department -> department.called(slug, name));
        slugs.put(slug, id);
    }

    void end(UUID id, LocalDate on, List<UUID> successors) {
        change(id, department -> department.ended(on, successors));
    }

    void lead(UUID id, LeadNamed event) {
        leads.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Lead(event.from(), event.to()));
    }

    /// Says, or says anew, what the last day was.
    void lead(UUID id, LeadEnded event) {
        List<Lead> all = leads.get(id);
        all.set(event.lead() - 1, new Lead(all.get(event.lead() - 1).from(), event.to()));
    }

    /// Whether the register names anybody for a day.
    boolean hasLead(UUID id, LocalDate on) {
        return leads.getOrDefault(id, List.of()).stream().anyMatch(each -> each.isOn(on));
    }

    void aim(UUID id, Integer workingDays) {
        change(id, department -> department.aimingAt(workingDays));
    }

    private void change(UUID id, UnaryOperator<DepartmentOnRegister> change) {
        if (departments.computeIfPresent(id, (_, department) -> change.apply(department)) == null) {
            throw new IllegalStateException("No department is registered as " + id);
        }
    }

    /// @return null where nobody has or had the slug
    UUID idOf(String slug) {
        return slugs.get(slug);
    }

    /// @return null where nobody has or had the slug
    DepartmentOnRegister named(String slug) {
        UUID id = idOf(slug);
        return id == null ? null : get(id);
    }

    /// @return null where it is not on the register
    DepartmentOnRegister get(UUID id) {
        return departments.get(id);
    }

    Scorecard.DepartmentOnCard onCard(DepartmentOnRegister department) {
        List<String> successors =
                department.successors().stream().map(each -> get(each).slug()).toList();
        return new Scorecard.DepartmentOnCard(department.slug(), department.name(), successors);
    }

    /// In the order of their slugs.
    Collection<DepartmentOnRegister> all() {
        return departments.values().stream()
                .sorted(Comparator.comparing(DepartmentOnRegister::slug))
                .toList();
    }
}
