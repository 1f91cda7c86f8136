package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.OrganisationKind;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.SizeBand;

/// What cards need of the register, as its leaves told it so far.
final class RegisterFold {

    private record Classification(OrganisationKind kind, SizeBand sizeBand) {}

    private final Map<String, DepartmentOnRegister> departments = new TreeMap<>();
    private final Map<UUID, Classification> organisations = new HashMap<>();
    private final List<EditionPublished> editions = new ArrayList<>();
    private final Map<String, String> caveats = new LinkedHashMap<>();
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
                departments.put(e.slug(), new DepartmentOnRegister(entry.stream(), e.slug(), e.name(), e.kind()));
            case CaveatAdopted e -> caveats.put(e.code(), e.title());
            case OrganisationAdmitted e ->
                organisations.put(entry.stream(), new Classification(e.kind(), e.sizeBand()));
            case OrganisationReclassified e ->
                organisations.put(entry.stream(), new Classification(e.kind(), e.sizeBand()));
        }
    }

    /// Filers are sorted as they are classified at the time of filing.
    Facets facets(BreachState filed) {
        if (filed.filer() == null) {
            return new Facets(filed.sign(), null, null, null, null, Facets.Of.UNNAMED_FILING);
        }
        Classification filer = organisations.getOrDefault(filed.filer(), new Classification(null, null));
        return new Facets(
                filed.sign(), filed.mission(), filed.nation(), filer.kind(), filer.sizeBand(), Facets.Of.NAMED_FILING);
    }

    ClockRules clockRules() {
        return new ClockRules(procedure, calendar);
    }

    Calendar calendar() {
        return calendar;
    }

    boolean hasCaveat(String code) {
        return caveats.containsKey(code);
    }

    List<ScorecardList.CaveatText> caveats() {
        return caveats.entrySet().stream()
                .map(each -> new ScorecardList.CaveatText(each.getKey(), each.getValue()))
                .toList();
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

    DepartmentOnRegister department(String slug) {
        return departments.get(slug);
    }

    Scorecard.DepartmentOnCard onCard(DepartmentOnRegister department) {
        return new Scorecard.DepartmentOnCard(department.slug(), department.name(), List.of());
    }

    Collection<DepartmentOnRegister> departments() {
        return departments.values();
    }
}
