package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;
import org.covenanttracker.register.RegisterEvent.DepartmentClosed;
import org.covenanttracker.register.RegisterEvent.DepartmentMerged;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.covenanttracker.register.RegisterEvent.DepartmentSplit;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.FilingLimitsSet;
import org.covenanttracker.register.RegisterEvent.LeadEnded;
import org.covenanttracker.register.RegisterEvent.LeadNamed;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationClosed;
import org.covenanttracker.register.RegisterEvent.OrganisationMerged;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.covenanttracker.register.RegisterEvent.OrganisationReinstated;
import org.covenanttracker.register.RegisterEvent.OrganisationRenamed;
import org.covenanttracker.register.RegisterEvent.OrganisationSuspended;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;

/// The register's rows, from its events.
@ApplicationScoped
class RegisterProjection implements Projection {

    private final Documents documents;
    private final Departments departments;
    private final Organisations organisations;

    RegisterProjection(Documents documents, Departments departments, Organisations organisations) {
        this.documents = documents;
        this.departments = departments;
        this.organisations = organisations;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "register_document",
                "department_name",
                "department_address",
                "department_successor",
                "department_lead",
                "department",
                "organisation_name",
                "organisation");
    }

    @Override
    public void apply(Recorded<?> entry) {
        if (entry.event() instanceof ContentEvent) count(entry);
        if (!(entry.event() instanceof RegisterEvent event)) return;
        switch (event) {
            case EditionPublished e -> adopt(entry, e.code());
            case ProcedureAdopted e -> adopt(entry, e.code());
            case CalendarAdopted e -> adopt(entry, e.code());
            case MethodologyAdopted e -> adopt(entry, e.code());
            case CaveatAdopted e -> adopt(entry, e.code());
            case ClocksExtended e -> adopt(entry, e.from() + "/" + e.to());
            case TotalsPublished e -> adopt(entry, String.valueOf(e.year()));
            case DepartmentRegistered _ -> register(entry);
            case DepartmentRenamed _,
                    DepartmentMerged _,
                    DepartmentSplit _,
                    DepartmentClosed _,
                    AnswerTargetSet _,
                    LeadNamed _,
                    LeadEnded _ -> departments.findById(entry.stream()).apply(entry);
            case OrganisationAdmitted _ -> admit(entry);
            case OrganisationReclassified _,
                    OrganisationRenamed _,
                    OrganisationMerged _,
                    OrganisationClosed _,
                    OrganisationSuspended _,
                    OrganisationReinstated _,
                    FilingLimitsSet _ -> organisations.findById(entry.stream()).apply(entry);
        }
    }

    /// What stewards do to words changes nothing here but the length of the stream.
    private void count(Recorded<?> entry) {
        organisations.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
        departments.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
    }

    private void adopt(Recorded<?> entry, String code) {
        int number = documents.nextNumber(entry.event().type());
        documents.persist(DocumentRow.of(entry, code, number));
    }

    private void register(Recorded<?> entry) {
        DepartmentRow row = new DepartmentRow();
        row.apply(entry);
        departments.persist(row);
    }

    private void admit(Recorded<?> entry) {
        OrganisationRow row = new OrganisationRow();
        row.apply(entry);
        organisations.persist(row);
    }
}
