package org.covenanttracker.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/// From when to when an organisation was on the register under a name.
///
/// @param version of the event that holds the name
/// @param to null while it is called so
@Embeddable
record OrganisationName(
        int version,
        @Column(name = "from_on") LocalDate from,
        @Column(name = "to_on") LocalDate to) {

    OrganisationName until(LocalDate on) {
        return new OrganisationName(version, from, on);
    }
}
