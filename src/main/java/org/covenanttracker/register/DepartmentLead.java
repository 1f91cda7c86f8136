package org.covenanttracker.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.LeadNamed;

/// Somebody who leads for a department, without the name.
///
/// @param version of the event that holds the name
/// @param to null while no end is known
@Embeddable
record DepartmentLead(
        int version,
        @Enumerated(EnumType.STRING) LeadRole role,
        String office,
        @Column(name = "from_on") LocalDate from,
        @Column(name = "to_on") LocalDate to) {

    static DepartmentLead of(Recorded<?> entry, LeadNamed event) {
        return new DepartmentLead(entry.version(), event.role(), event.office(), event.from(), event.to());
    }

    DepartmentLead until(LocalDate day) {
        return new DepartmentLead(version, role, office, from, day);
    }
}
