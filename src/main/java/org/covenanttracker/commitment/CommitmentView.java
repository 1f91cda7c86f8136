package org.covenanttracker.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.Notice;
import org.covenanttracker.ledger.notice.NoticeResponse;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// One commitment for one reader. Who may see which words is decided here and nowhere else.
final class CommitmentView {

    private final UUID id;
    private final CommitmentState commitment;
    private final Words words;
    private final Noted noted;
    private final Register register;
    private final Actor reader;

    CommitmentView(UUID id, CommitmentState commitment, Words words, Noted noted, Register register, Actor reader) {
        this.id = id;
        this.commitment = commitment;
        this.words = words;
        this.noted = noted;
        this.register = register;
        this.reader = reader;
    }

    CommitmentResponse show(LocalDate today) {
        Department department = register.department(commitment.department());
        return new CommitmentResponse(
                id,
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
                commitment.withdrawnOn() == null ? null : word(commitment.withdrawnVersion(), "reason"),
                commitment.wordings().stream().map(this::wording).toList(),
                commitment.reports().stream()
                        .map(each -> new ReportView(each.on(), each.status(), word(each.version(), "text")))
                        .toList(),
                assessments(),
                noted.content(),
                isParty() ? noted.toConfirm() : null,
                notices());
    }

    private List<NoticeResponse> notices() {
        return noted.notices().stream()
                .map(each -> isParty() ? each.forParties(words) : each.forAll())
                .toList();
    }

    private boolean isParty() {
        return reader.isStaff() || reader.is(Role.DEPARTMENT, commitment.department());
    }

    /// The department's own words: public, save for what stewards hold or redact or have yet to confirm.
    private String word(int version, String field) {
        if (isParty()) return words.of(id, version, field);
        boolean open = noted.open().contains(new ContentField(id, version, field));
        return open ? words.open(id, version, field) : null;
    }

    private WordingView wording(Wording wording) {
        return new WordingView(
                wording.on(),
                word(wording.version(), "title"),
                word(wording.version(), "description"),
                wording.signs(),
                wording.dueOn(),
                measure(wording),
                word(wording.version(), "reason"));
    }

    /// The figures are codes of the record and stay when the words for their unit are gone.
    private MeasureView measure(Wording wording) {
        if (wording.target() == null) return null;
        return new MeasureView(word(wording.version(), "measureUnit"), wording.baseline(), wording.target());
    }

    private List<AssessmentView> assessments() {
        Map<UUID, String> names = register.namesOf(
                commitment.assessments().stream().map(Assessment::by).distinct().toList(), reader);
        return commitment.assessments().stream()
                .map(each -> new AssessmentView(
                        each.on(), each.role(), each.by(), names.get(each.by()), each.status(), assessed(each)))
                .toList();
    }

    /// What the log says of its words, beside the commitment itself.
    ///
    /// @param open those that anyone may read, as far as no steward hides them
    /// @param content where they stand, and what stewards did to them
    /// @param notices from outside about them
    /// @param toConfirm those with contact details that await a steward; null for none
    record Noted(Set<ContentField> open, List<ContentNote> content, List<Notice> notices, List<ToConfirm> toConfirm) {}

    private String assessed(Assessment assessment) {
        boolean mayRead = isParty() || reader.is(assessment.role(), assessment.by());
        return mayRead ? words.of(id, assessment.version(), "text") : null;
    }
}
