package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.OrganisationKind;
import org.covenanttracker.register.RegisterEvent;
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
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.RegisterEvent.SignText;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;
import org.covenanttracker.register.SizeBand;

/// What cards need of the register, as its leaves told it so far.
final class RegisterFold {

    private record Classification(OrganisationKind kind, SizeBand sizeBand) {}

    private final DepartmentFold departments = new DepartmentFold();
    private final Map<UUID, Classification> organisations = new HashMap<>();
    private final List<EditionPublished> editions = new ArrayList<>();
    private final Map<String, Set<String>> provisional = new HashMap<>();
    private final List<CaveatAdopted> caveats = new ArrayList<>();
    private ProcedureAdopted procedure;
    private Calendar calendar;
    private String methodology;

    void apply(Recorded<?> entry, RegisterEvent event) {
        switch (event) {
            case EditionPublished e -> publish(e);
            case ProcedureAdopted e -> procedure = e;
            case CalendarAdopted e -> calendar = new Calendar(e);
            case MethodologyAdopted e -> methodology = e.code();
            case DepartmentRegistered e -> departments.register(entry.stream(), entry.on(), e);
            case DepartmentRenamed e -> departments.rename(entry.stream(), e.slug(), e.name());
            case DepartmentMerged e -> departments.end(entry.stream(), entry.on(), List.of(e.successor()));
            case DepartmentSplit e -> departments.end(entry.stream(), entry.on(), e.successors());
            case DepartmentClosed e -> departments.end(entry.stream(), entry.on(), e.successors());
            case AnswerTargetSet e -> departments.aim(entry.stream(), e.workingDays());
            case LeadNamed e -> departments.lead(entry.stream(), e);
            case LeadEnded e -> departments.lead(entry.stream(), e);
            case CaveatAdopted e -> caveats.add(e);
            case OrganisationAdmitted e ->
                organisations.put(entry.stream(), new Classification(e.kind(), e.sizeBand()));
            case OrganisationReclassified e ->
                organisations.put(entry.stream(), new Classification(e.kind(), e.sizeBand()));
            // Clocks are the cases' own, see Fold.
            case ClocksExtended _ -> {}
            // Counted from what no leaf holds, so that no card may go by it.
            case TotalsPublished _ -> {}
            // No figure goes by a name, nor by whether its filer may still file, nor how much.
            case OrganisationRenamed _,
                    OrganisationMerged _,
                    OrganisationClosed _,
                    OrganisationSuspended _,
                    OrganisationReinstated _,
                    FilingLimitsSet _ -> {}
        }
    }

    private void publish(EditionPublished edition) {
        editions.add(edition);
        Set<String> signs = edition.signs().stream()
                .filter(SignText::provisional)
                .map(SignText::code)
                .collect(Collectors.toSet());
        provisional.put(edition.code(), signs);
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

    ClockRules clockRules(UUID department) {
        return new ClockRules(procedure, calendar, departments.get(department).answerTarget());
    }

    Calendar calendar() {
        return calendar;
    }

    boolean hasCaveat(String code) {
        return caveats.stream().anyMatch(each -> each.code().equals(code));
    }

    /// The codes of caveats that were adopted for a time, where it covers a date and they concern this
    /// department. Those adopted for no time are put on cards by a rule, see [Caveats].
    List<String> caveatsOfTheTime(UUID department, LocalDate on) {
        return caveats.stream()
                .filter(each -> each.from() != null && !on.isBefore(each.from()))
                .filter(each -> each.to() == null || !on.isAfter(each.to()))
                .filter(each -> each.departments() == null || each.departments().contains(department))
                .map(CaveatAdopted::code)
                .distinct()
                .toList();
    }

    /// The newest wording of each.
    List<ScorecardList.CaveatText> caveats() {
        Map<String, String> titles = new LinkedHashMap<>();
        caveats.forEach(each -> titles.put(each.code(), each.title()));
        return titles.entrySet().stream()
                .map(each -> new ScorecardList.CaveatText(each.getKey(), each.getValue()))
                .toList();
    }

    String methodology() {
        return methodology;
    }

    List<PrincipleText> principles(LocalDate on) {
        return edition(on).principles();
    }

    /// Those that stood in an edition before the one in force and stand in it no more, in the order of their
    /// codes, each in its newest wording.
    List<PrincipleText> formerPrinciples(LocalDate on) {
        Map<String, PrincipleText> former = new TreeMap<>();
        inForceUpTo(on)
                .forEach(each -> each.principles().forEach(principle -> former.put(principle.code(), principle)));
        principles(on).forEach(each -> former.remove(each.code()));
        return List.copyOf(former.values());
    }

    /// The sign of the edition in force that goes on with one that an edition left out; else the sign itself.
    String sign(String cited, LocalDate on) {
        Set<String> known = edition(on).signs().stream().map(SignText::code).collect(Collectors.toSet());
        String sign = cited;
        for (EditionPublished each : inForceUpTo(on)) {
            if (known.contains(sign)) break;
            sign = each.successorOf(sign);
        }
        return sign;
    }

    private List<EditionPublished> inForceUpTo(LocalDate on) {
        return editions.stream()
                .filter(each -> !each.effectiveFrom().isAfter(on))
                .toList();
    }

    boolean isProvisional(String edition, String sign) {
        return provisional.getOrDefault(edition, Set.of()).contains(sign);
    }

    /// The newest edition that is in force on a day, as [org.covenanttracker.register.Register] has it.
    private EditionPublished edition(LocalDate on) {
        return editions.reversed().stream()
                .filter(each -> !each.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow();
    }

    DepartmentFold departments() {
        return departments;
    }
}
