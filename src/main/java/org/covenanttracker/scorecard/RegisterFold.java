package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.DepartmentClosed;
import org.covenanttracker.register.RegisterEvent.DepartmentMerged;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.covenanttracker.register.RegisterEvent.DepartmentSplit;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
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
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// What cards need of the register, as its leaves told it so far.
final class RegisterFold {

    private final Map<String, Department> departments = new TreeMap<>();
    private final List<EditionPublished> editions = new ArrayList<>();
    private final Set<String> caveats = new HashSet<>();
    private ProcedureAdopted procedure;
    private Calendar calendar;
    private String methodology;

    void apply(Recorded<?> entry, RegisterEvent event) {
        switch (event) {
            case EditionPublished e -> editions.add(e);
            case ProcedureAdopted e -> procedure = e;
            case CalendarAdopted e -> calendar = new Calendar(e);
            case MethodologyAdopted e -> methodology = e.code();
            case DepartmentRegistered e ->
                departments.put(e.slug(), new Department(entry.stream(), e.slug(), e.name()));
            case CaveatAdopted e -> caveats.add(e.code());
            // Cards do not follow departments yet; the owner of this fold gives these a meaning.
            case DepartmentRenamed _, DepartmentMerged _, DepartmentSplit _, DepartmentClosed _ -> {}
            case AnswerTargetSet _, LeadNamed _, LeadEnded _ -> {}
            case OrganisationRenamed _, OrganisationMerged _, OrganisationClosed _ -> {}
            case OrganisationSuspended _, OrganisationReinstated _ -> {}
            case OrganisationAdmitted _, OrganisationReclassified _ -> {
                // Neither moves a figure: slices come later.
            }
        }
    }

    ClockRules clockRules() {
        return new ClockRules(procedure, calendar);
    }

    Calendar calendar() {
        return calendar;
    }

    boolean hasCaveat(String code) {
        return caveats.contains(code);
    }

    String methodology() {
        return methodology;
    }

    List<PrincipleText> principles(LocalDate on) {
        return edition(on).principles();
    }

    boolean isProvisional(String edition, String sign) {
        return editions.stream()
                .filter(each -> each.code().equals(edition))
                .flatMap(each -> each.signs().stream())
                .anyMatch(each -> each.code().equals(sign) && each.provisional());
    }

    /// The newest edition that is in force on a day, as [org.covenanttracker.register.Register] has it.
    private EditionPublished edition(LocalDate on) {
        return editions.reversed().stream()
                .filter(each -> !each.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow();
    }

    Department department(String slug) {
        return departments.get(slug);
    }

    Collection<Department> departments() {
        return departments.values();
    }
}
