package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Words;

/// The names of those who lead for departments, for the ledger.
@ApplicationScoped
class DepartmentContent implements ContentOwner {

    private static final String NAME = "name";

    private final Departments departments;

    DepartmentContent(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String what() {
        return "department";
    }

    @Override
    public OptionalInt lock(UUID stream) {
        DepartmentRow row = departments.locked(List.of(stream)).get(stream);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row.version);
    }

    @Override
    public Set<ContentField> openOn(LocalDate today, Collection<UUID> streams, Words words) {
        return departments.withIds(streams).stream()
                .flatMap(DepartmentContent::open)
                .collect(Collectors.toSet());
    }

    /// The list of leads is public: a name is open from the day that it is on it.
    static Stream<ContentField> open(DepartmentRow row) {
        return row.leads.stream().map(lead -> new ContentField(row.id, lead.version(), NAME));
    }

    static String name(UUID department, DepartmentLead lead, Words words, Actor reader) {
        boolean isParty = reader.isStaff() || reader.is(Role.DEPARTMENT, department);
        return isParty ? words.of(department, lead.version(), NAME) : words.open(department, lead.version(), NAME);
    }
}
