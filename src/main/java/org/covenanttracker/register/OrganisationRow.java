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
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;

/// An organisation without its name: names and identifiers are content.
@Entity
@Table(name = "organisation")
class OrganisationRow {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_band")
    SizeBand sizeBand;

    @Enumerated(EnumType.STRING)
    Nation nation;

    @Enumerated(EnumType.STRING)
    Cause cause;

    boolean verified;

    @Column(name = "verified_by")
    UUID verifiedBy;

    @Column(name = "verified_on")
    LocalDate verifiedOn;

    @Column(name = "admitted_on")
    LocalDate admittedOn;

    int version;

    void apply(Recorded<?> entry) {
        version = entry.version();
        switch (entry.event()) {
            case OrganisationAdmitted e -> {
                id = entry.stream();
                admittedOn = entry.on();
                classify(
                        new OrganisationReclassified(e.kind(), e.sizeBand(), e.nation(), e.cause(), e.verified()),
                        entry);
            }
            case OrganisationReclassified e -> classify(e, entry);
            default -> throw new IllegalStateException("Not of an organisation: " + entry.event());
        }
    }

    private void classify(OrganisationReclassified event, Recorded<?> entry) {
        kind = event.kind();
        sizeBand = event.sizeBand();
        nation = event.nation();
        cause = event.cause();
        if (event.verified() != verified) {
            verifiedBy = event.verified() ? entry.actor().id() : null;
            verifiedOn = event.verified() ? entry.on() : null;
        }
        verified = event.verified();
    }

    Organisation organisation() {
        return new Organisation(id, verified);
    }
}
