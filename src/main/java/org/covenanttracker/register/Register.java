package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.covenanttracker.access.Holders;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.WorkingDays;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// What the other features ask the register.
@ApplicationScoped
public class Register implements Holders, WorkingDays {

    private final Documents documents;
    private final Departments departments;
    private final Organisations organisations;
    private final Contents contents;

    Register(Documents documents, Departments departments, Organisations organisations, Contents contents) {
        this.documents = documents;
        this.departments = departments;
        this.organisations = organisations;
        this.contents = contents;
    }

    public ClockRules clockRules() {
        return new ClockRules(documents.newest(ProcedureAdopted.class).orElseThrow(), calendar());
    }

    /// With the target that this department has set itself.
    public ClockRules clockRules(UUID department) {
        return clockRules()
                .withAnswerTarget(departments.findByIdOptional(department).orElseThrow().answerTarget);
    }

    /// For who starts clocks on something that nobody else can lock yet.
    public void holdCalendars() {
        documents.holdCalendars();
    }

    private Calendar calendar() {
        return new Calendar(documents.newest(CalendarAdopted.class).orElseThrow());
    }

    public Calendar calendar(String code) {
        return new Calendar(documents.withCode(CalendarAdopted.class, code).orElseThrow());
    }

    /// The edition in force on a day.
    EditionPublished edition(LocalDate on) {
        return documents.all(EditionPublished.class).stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Sign> sign(String code, LocalDate on) {
        EditionPublished edition = edition(on);
        return edition.signs().stream()
                .filter(sign -> sign.code().equals(code))
                .findFirst()
                .map(sign -> new Sign(
                        edition.code(), code, sign.principle(), sign.kind(), sign.title(), sign.provisional()));
    }

    public boolean isProvisional(String edition, String sign) {
        return documents.withCode(EditionPublished.class, edition).orElseThrow().signs().stream()
                .anyMatch(each -> each.code().equals(sign) && each.provisional());
    }

    /// The department of a slug that stands in a body, or a refusal that points at it. One that has
    /// ended takes nothing new.
    public Department named(String pointer, String slug) {
        DepartmentRow row = departments.withSlug(slug).orElseThrow(() -> unknown(pointer));
        requireStanding(row);
        return row.department();
    }

    static Refusal unknown(String pointer) {
        return Refusal.invalid(pointer, "unknown", "No department has this slug; GET /v1/departments lists them.");
    }

    /// Refuses for a department that has ended, and names those that took over.
    public void requireStanding(UUID department) {
        requireStanding(departments.findByIdOptional(department).orElseThrow());
    }

    private void requireStanding(DepartmentRow row) {
        if (row.hasEnded()) DepartmentRules.requireStanding(row, departments.withIds(row.successors));
    }

    /// Who acts for a department: itself and, once it has ended, whoever took over, however often that
    /// happened.
    public Set<UUID> actingFor(UUID department) {
        Set<UUID> acting = new LinkedHashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(department));
        while (!next.isEmpty()) {
            UUID each = next.pop();
            if (acting.add(each)) {
                departments.findByIdOptional(each).ifPresent(row -> next.addAll(row.successors));
            }
        }
        return acting;
    }

    /// For which departments a department acts: itself, and those that it took over, however often that
    /// happened.
    public Set<UUID> actedForBy(UUID department) {
        Set<UUID> all = new LinkedHashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(department));
        while (!next.isEmpty()) {
            UUID each = next.pop();
            if (all.add(each)) departments.endedInto(List.of(each)).forEach(row -> next.add(row.id));
        }
        return all;
    }

    /// The actor as rules about a department's cases see him: a successor is the department itself.
    public Actor standingIn(Actor actor, UUID department) {
        boolean other = actor.is(Role.DEPARTMENT) && !actor.id().equals(department);
        return other && actingFor(department).contains(actor.id()) ? new Actor(Role.DEPARTMENT, department) : actor;
    }

    public Optional<Department> departmentOf(String slug) {
        return departments.withSlug(slug).map(DepartmentRow::department);
    }

    public Department department(UUID id) {
        return departments.findByIdOptional(id).orElseThrow().department();
    }

    /// Refuses for an organisation that may not file, support or assess: not verified, suspended, ended.
    public void requireFiler(UUID organisation) {
        OrganisationRules.requireFiler(
                organisations.findByIdOptional(organisation).orElseThrow());
    }

    /// Refuses, at its place in a body, what is no organisation on the register, has ended or is suspended.
    public void requireActive(String pointer, UUID organisation) {
        OrganisationRules.requireActive(
                pointer, organisations.findByIdOptional(organisation).orElse(null));
    }

    public FilingLimits filingLimits(UUID organisation) {
        return organisations.findByIdOptional(organisation).orElseThrow().filingLimits;
    }

    public LocalDate admittedOn(UUID organisation) {
        return organisations.findByIdOptional(organisation).orElseThrow().admittedOn;
    }

    /// The names of organisations, as far as they are still kept and this reader may see them.
    public Map<UUID, String> namesOf(Collection<UUID> ids, Actor reader) {
        Words words = contents.of(ids);
        Map<UUID, String> names = new TreeMap<>();
        organisations.withIds(ids).forEach(row -> names.put(row.id, OrganisationContent.name(row, words, reader)));
        return names;
    }

    @Override
    public LocalDate workingDaysAfter(LocalDate date, int n) {
        return calendar().plusWorkingDays(date, n);
    }

    @Override
    public Optional<UUID> department(String department) {
        return departmentOf(department).map(Department::id);
    }

    @Override
    public boolean isOrganisation(UUID id) {
        return organisations.findByIdOptional(id).isPresent();
    }
}
