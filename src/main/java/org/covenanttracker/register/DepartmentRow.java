package org.covenanttracker.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.covenanttracker.register.RegisterEvent.DepartmentClosed;
import org.covenanttracker.register.RegisterEvent.DepartmentMerged;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.covenanttracker.register.RegisterEvent.DepartmentSplit;
import org.covenanttracker.register.RegisterEvent.LeadEnded;
import org.covenanttracker.register.RegisterEvent.LeadNamed;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/// A public body with its whole history on the register.
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

    @Column(name = "ended_on")
    LocalDate endedOn;

    @Column(name = "answer_target")
    Integer answerTarget;

    int version;

    /// The present one last.
    @ElementCollection
    @CollectionTable(name = "department_name", joinColumns = @JoinColumn(name = "department"))
    @OrderColumn(name = "number")
    @Fetch(FetchMode.SUBSELECT)
    List<DepartmentName> names = new ArrayList<>();

    /// Each that ever named it; unique among all bodies.
    @ElementCollection
    @CollectionTable(name = "department_address", joinColumns = @JoinColumn(name = "department"))
    @Column(name = "slug")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> slugs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "department_successor", joinColumns = @JoinColumn(name = "department"))
    @OrderColumn(name = "number")
    @Column(name = "successor")
    @Fetch(FetchMode.SUBSELECT)
    List<UUID> successors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "department_lead", joinColumns = @JoinColumn(name = "department"))
    @OrderColumn(name = "number")
    @Fetch(FetchMode.SUBSELECT)
    List<DepartmentLead> leads = new ArrayList<>();

    void apply(Recorded<?> entry) {
        if (entry.version() != version + 1) throw new IllegalStateException("Not the next event: " + entry);
        version = entry.version();
        switch (entry.event()) {
            case DepartmentRegistered e -> register(entry, e);
            case DepartmentRenamed e -> call(entry.on(), e);
            case DepartmentMerged e -> end(entry.on(), List.of(e.successor()));
            case DepartmentSplit e -> end(entry.on(), e.successors());
            case DepartmentClosed e -> end(entry.on(), e.successors());
            case AnswerTargetSet e -> answerTarget = e.workingDays();
            case LeadNamed e -> leads.add(DepartmentLead.of(entry, e));
            case LeadEnded e -> leads.set(e.lead() - 1, leads.get(e.lead() - 1).until(e.to()));
            default -> throw new IllegalStateException("Not of a department: " + entry.event());
        }
    }

    private void register(Recorded<?> entry, DepartmentRegistered event) {
        id = entry.stream();
        registeredOn = entry.on();
        kind = event.kind();
        basis = event.basis();
        source = event.source();
        contentId = event.contentId();
        registerKey = event.registerKey();
        call(entry.on(), new DepartmentRenamed(event.slug(), event.name(), event.acronym(), event.source()));
    }

    private void call(LocalDate on, DepartmentRenamed event) {
        if (!names.isEmpty()) names.add(names.removeLast().until(on));
        names.add(new DepartmentName(event.slug(), event.name(), event.acronym(), event.source(), on, null));
        slugs.add(event.slug());
        slug = event.slug();
        name = event.name();
        acronym = event.acronym();
    }

    private void end(LocalDate on, List<UUID> tookOver) {
        endedOn = on;
        successors.addAll(tookOver);
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    /// Oldest first.
    List<String> formerSlugs() {
        return names.stream()
                .map(DepartmentName::slug)
                .filter(each -> !each.equals(slug))
                .distinct()
                .toList();
    }

    Department department() {
        return new Department(id, slug, name);
    }

    DepartmentLink link() {
        return new DepartmentLink(slug, name);
    }
}
