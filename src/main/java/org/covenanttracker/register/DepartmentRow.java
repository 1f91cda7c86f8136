package org.covenanttracker.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;

@Entity
@Table(name = "department")
class DepartmentRow {

    @Id
    UUID id;

    String slug;
    String name;
    String acronym;

    @Enumerated(EnumType.STRING)
    DepartmentKind kind;

    @Enumerated(EnumType.STRING)
    DepartmentBasis basis;

    String source;

    @Column(name = "content_id")
    String contentId;

    @Column(name = "register_key")
    String registerKey;

    @Column(name = "registered_on")
    LocalDate registeredOn;

    int version;

    static DepartmentRow of(Recorded<?> entry, DepartmentRegistered event) {
        DepartmentRow row = new DepartmentRow();
        row.id = entry.stream();
        row.version = entry.version();
        row.registeredOn = entry.on();
        row.slug = event.slug();
        row.name = event.name();
        row.acronym = event.acronym();
        row.kind = event.kind();
        row.basis = event.basis();
        row.source = event.source();
        row.contentId = event.contentId();
        row.registerKey = event.registerKey();
        return row;
    }

    Department department() {
        return new Department(id, slug, name);
    }
}
