package org.covenanttracker.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentAssessed;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Mission;

/// A commitment as its events tell it: the one fold behind the rows, the rules and the scorecards.
public final class CommitmentState {

    private UUID department;
    private Mission mission;
    private final List<Wording> wordings = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private LocalDate withdrawnOn;
    private int withdrawnVersion;

    /// Applies the next event of the stream. Throws on one that does not fit.
    public void apply(Recorded<? extends CommitmentEvent> entry) {
        if (wordings.isEmpty() != entry.event() instanceof CommitmentMade) {
            throw new IllegalStateException("A commitment's stream begins with its making, and has one: " + entry);
        }
        if (withdrawnOn != null && isTheDepartments(entry.event())) {
            throw new IllegalStateException("A commitment that was withdrawn is its department's no more: " + entry);
        }
        switch (entry.event()) {
            case CommitmentMade e -> {
                department = e.department();
                mission = e.mission();
                wordings.add(new Wording(entry.version(), entry.on(), e.dueOn(), e.signs(), e.baseline(), e.target()));
            }
            case CommitmentRevised e ->
                wordings.add(new Wording(entry.version(), entry.on(), e.dueOn(), e.signs(), e.baseline(), e.target()));
            case ProgressReported e -> reports.add(new Report(entry.version(), entry.on(), e.status()));
            case CommitmentAssessed e ->
                assessments.add(new Assessment(
                        entry.version(),
                        entry.on(),
                        entry.actor().role(),
                        entry.actor().id(),
                        e.status()));
            case CommitmentWithdrawn _ -> {
                withdrawnOn = entry.on();
                withdrawnVersion = entry.version();
            }
        }
    }

    private static boolean isTheDepartments(CommitmentEvent event) {
        return event instanceof CommitmentRevised
                || event instanceof ProgressReported
                || event instanceof CommitmentWithdrawn;
    }

    public UUID department() {
        return department;
    }

    public List<String> signs() {
        return newest().signs();
    }

    public LocalDate firstDueOn() {
        return wordings.getFirst().dueOn();
    }

    public LocalDate dueOn() {
        return newest().dueOn();
    }

    /// How often a revision moved the due date.
    public int dueDateMoves() {
        int moves = 0;
        for (int i = 1; i < wordings.size(); i++) {
            if (!wordings.get(i).dueOn().equals(wordings.get(i - 1).dueOn())) moves++;
        }
        return moves;
    }

    /// By the department's own account.
    public CommitmentStatus status() {
        if (withdrawnOn != null) return CommitmentStatus.WITHDRAWN;
        return reports.isEmpty()
                ? CommitmentStatus.NOT_STARTED
                : reports.getLast().status();
    }

    /// Since when the department's account has been that it is complete, by date of record; else null.
    public LocalDate reportedCompleteOn() {
        if (status() != CommitmentStatus.COMPLETE) return null;
        LocalDate since = null;
        for (Report report : reports.reversed()) {
            if (report.status() != CommitmentStatus.COMPLETE) break;
            since = report.on();
        }
        return since;
    }

    public boolean isOverdueOn(LocalDate day) {
        boolean ended = switch (status()) {
            case COMPLETE, WITHDRAWN, NOT_MEASURABLE -> true;
            case NOT_STARTED, LIMITED, SUBSTANTIAL -> false;
        };
        return !ended && dueOn().isBefore(day);
    }

    /// Reported complete while somebody's newest assessment says less.
    public boolean isDisputed() {
        return status() == CommitmentStatus.COMPLETE
                && assessments.stream()
                        .filter(each -> isNewestOfItsAuthor(each))
                        .anyMatch(each -> each.status() != CommitmentStatus.COMPLETE);
    }

    private boolean isNewestOfItsAuthor(Assessment assessment) {
        return assessments.stream()
                .noneMatch(other -> other.by().equals(assessment.by()) && other.version() > assessment.version());
    }

    /// Where the department's words are, by the fields of their entries.
    Set<ContentField> departmentsWords(UUID id) {
        Set<ContentField> fields = new HashSet<>();
        for (Wording wording : wordings) {
            CommitmentEvent.WORDING.forEach(field -> fields.add(new ContentField(id, wording.version(), field)));
            if (wording != wordings.getFirst()) fields.add(new ContentField(id, wording.version(), "reason"));
        }
        reports.forEach(report -> fields.add(new ContentField(id, report.version(), "text")));
        if (withdrawnOn != null) fields.add(new ContentField(id, withdrawnVersion, "reason"));
        return fields;
    }

    public Mission mission() {
        return mission;
    }

    public LocalDate madeOn() {
        return wordings.getFirst().on();
    }

    Wording newest() {
        return wordings.getLast();
    }

    List<Wording> wordings() {
        return wordings;
    }

    List<Report> reports() {
        return reports;
    }

    List<Assessment> assessments() {
        return assessments;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    int withdrawnVersion() {
        return withdrawnVersion;
    }

    /// @param version the event whose content holds the words
    record Wording(
            int version, LocalDate on, LocalDate dueOn, List<String> signs, BigDecimal baseline, BigDecimal target) {}

    record Report(int version, LocalDate on, CommitmentStatus status) {}

    record Assessment(int version, LocalDate on, Role role, UUID by, CommitmentStatus status) {}
}
