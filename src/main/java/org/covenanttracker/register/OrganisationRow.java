package org.covenanttracker.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.FilingLimitsSet;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationClosed;
import org.covenanttracker.register.RegisterEvent.OrganisationMerged;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.covenanttracker.register.RegisterEvent.OrganisationReinstated;
import org.covenanttracker.register.RegisterEvent.OrganisationRenamed;
import org.covenanttracker.register.RegisterEvent.OrganisationSuspended;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

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

    @Column(name = "suspended_on")
    LocalDate suspendedOn;

    /// Null while it is not suspended.
    @Enumerated(EnumType.STRING)
    SuspensionReason suspension;

    @Column(name = "ended_on")
    LocalDate endedOn;

    UUID successor;

    @Embedded
    FilingLimits filingLimits = FilingLimits.USUAL;

    int version;

    /// The present one last.
    @ElementCollection
    @CollectionTable(name = "organisation_name", joinColumns = @JoinColumn(name = "organisation"))
    @OrderColumn(name = "number")
    @Fetch(FetchMode.SUBSELECT)
    List<OrganisationName> names = new ArrayList<>();

    void apply(Recorded<?> entry) {
        version = entry.version();
        switch (entry.event()) {
            case OrganisationAdmitted e -> {
                id = entry.stream();
                admittedOn = entry.on();
                names.add(new OrganisationName(entry.version(), entry.on(), null));
                classify(
                        new OrganisationReclassified(e.kind(), e.sizeBand(), e.nation(), e.cause(), e.verified()),
                        entry);
            }
            case OrganisationReclassified e -> classify(e, entry);
            case OrganisationRenamed _ -> {
                names.add(names.removeLast().until(entry.on()));
                names.add(new OrganisationName(entry.version(), entry.on(), null));
            }
            case OrganisationSuspended e -> suspend(e.reason(), entry.on());
            case OrganisationReinstated _ -> suspend(null, null);
            case FilingLimitsSet e -> filingLimits = new FilingLimits(e.perDepartment(), e.overall());
            case OrganisationMerged e -> end(e.successor(), entry.on());
            case OrganisationClosed e -> end(e.successor(), entry.on());
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

    private void suspend(SuspensionReason reason, LocalDate on) {
        suspension = reason;
        suspendedOn = on;
    }

    private void end(UUID tookOver, LocalDate on) {
        successor = tookOver;
        endedOn = on;
    }

    boolean hasEnded() {
        return endedOn != null;
    }
}
