package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentResponse.AssessmentView;
import org.covenanttracker.commitment.CommitmentResponse.CommittedDepartment;
import org.covenanttracker.commitment.CommitmentResponse.MeasureView;
import org.covenanttracker.commitment.CommitmentResponse.ReportView;
import org.covenanttracker.commitment.CommitmentResponse.WordingView;
import org.covenanttracker.commitment.CommitmentState.Assessment;
import org.covenanttracker.commitment.CommitmentState.Wording;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// Reads commitments for somebody.
@ApplicationScoped
class CommitmentViews {

    private final Contents contents;
    private final Register register;
    private final Days days;

    CommitmentViews(Contents contents, Register register, Days days) {
        this.contents = contents;
        this.register = register;
        this.days = days;
    }

    List<CommitmentResponse> of(Collection<CommitmentRow> rows, Actor reader) {
        Words words = contents.of(rows.stream().map(row -> row.id).toList());
        LocalDate today = days.lastOpened();
        return rows.stream().map(row -> show(row, words, reader, today)).toList();
    }

    private CommitmentResponse show(CommitmentRow row, Words words, Actor reader, LocalDate today) {
        CommitmentState commitment = row.state();
        Department department = register.department(commitment.department());
        return new CommitmentResponse(
                row.id,
                new CommittedDepartment(department.slug(), department.name()),
                commitment.madeOn(),
                commitment.mission(),
                commitment.status(),
                commitment.firstDueOn(),
                commitment.dueOn(),
                commitment.dueDateMoves(),
                commitment.isOverdueOn(today),
                commitment.isDisputed(),
                commitment.reportedCompleteOn(),
                commitment.withdrawnOn(),
                commitment.withdrawnOn() == null ? null : words.of(row.id, commitment.withdrawnVersion(), "reason"),
                commitment.wordings().stream()
                        .map(each -> wording(row.id, each, words))
                        .toList(),
                commitment.reports().stream()
                        .map(each -> new ReportView(each.on(), each.status(), words.of(row.id, each.version(), "text")))
                        .toList(),
                assessments(row.id, commitment, words, reader));
    }

    private static WordingView wording(UUID id, Wording wording, Words words) {
        String unit = words.of(id, wording.version(), "measureUnit");
        return new WordingView(
                wording.on(),
                words.of(id, wording.version(), "title"),
                words.of(id, wording.version(), "description"),
                wording.signs(),
                wording.dueOn(),
                unit == null ? null : new MeasureView(unit, wording.baseline(), wording.target()),
                words.of(id, wording.version(), "reason"));
    }

    private List<AssessmentView> assessments(UUID id, CommitmentState commitment, Words words, Actor reader) {
        Map<UUID, String> names = register.namesOf(
                commitment.assessments().stream().map(Assessment::by).distinct().toList());
        boolean isParty = reader.isStaff() || reader.is(Role.DEPARTMENT, commitment.department());
        return commitment.assessments().stream()
                .map(each -> new AssessmentView(
                        each.on(),
                        each.role(),
                        each.by(),
                        names.get(each.by()),
                        each.status(),
                        isParty || reader.is(each.role(), each.by()) ? words.of(id, each.version(), "text") : null))
                .toList();
    }
}
