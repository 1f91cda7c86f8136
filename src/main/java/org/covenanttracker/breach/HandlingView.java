package org.covenanttracker.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachResponse.AnswerView;
import org.covenanttracker.breach.BreachResponse.ClarificationView;
import org.covenanttracker.breach.BreachResponse.CommentView;
import org.covenanttracker.breach.BreachResponse.CorrectionView;
import org.covenanttracker.breach.BreachResponse.EscalationView;
import org.covenanttracker.breach.BreachResponse.EvidenceView;
import org.covenanttracker.breach.BreachResponse.ExtensionView;
import org.covenanttracker.breach.BreachResponse.FindingDraftView;
import org.covenanttracker.breach.BreachResponse.FindingView;
import org.covenanttracker.breach.BreachResponse.RemedyView;
import org.covenanttracker.breach.BreachResponse.ReplyView;
import org.covenanttracker.breach.BreachResponse.RevisionView;
import org.covenanttracker.breach.BreachResponse.ShownTextView;
import org.covenanttracker.breach.Statement.Correction;
import org.covenanttracker.breach.Statement.Wording;

/// What was done about a breach, as one reader may read it.
final class HandlingView {

    private final BreachState breach;
    private final Reading reading;

    HandlingView(BreachState breach, Reading reading) {
        this.breach = breach;
        this.reading = reading;
    }

    ExtensionView extension() {
        var extension = breach.extension();
        if (extension == null) return null;
        return new ExtensionView(
                extension.on(), extension.until(), extension.reason(), reading.word(extension.version(), "text"));
    }

    List<CorrectionView> corrections() {
        List<CorrectionView> views = new ArrayList<>();
        for (int i = 0; i < breach.corrections().size(); i++) {
            boolean isLast = i + 1 == breach.corrections().size();
            Statement after = isLast
                    ? breach.statement()
                    : breach.corrections().get(i + 1).before();
            views.add(correction(breach.corrections().get(i), after.wording()));
        }
        return views;
    }

    private CorrectionView correction(Correction correction, Wording next) {
        Statement before = correction.before();
        Wording old = before.wording();
        return new CorrectionView(
                correction.on(),
                correction.byFiler() ? "filer" : "steward",
                before.sign(),
                before.quarter(),
                before.occurredOn(),
                before.commitment(),
                before.mission(),
                before.nation(),
                old.title() == next.title() ? null : reading.word(old.title(), "title"),
                old.narrative() == next.narrative() ? null : reading.word(old.narrative(), "narrative"),
                old.remedySought() == next.remedySought() ? null : reading.word(old.remedySought(), "remedySought"));
    }

    List<ClarificationView> clarifications() {
        return breach.clarifications().stream()
                .map(each -> new ClarificationView(
                        each.on(),
                        reading.unscreened(each.version()),
                        each.givenOn(),
                        each.givenVersion() == null ? null : reading.unscreened(each.givenVersion())))
                .toList();
    }

    List<EscalationView> escalations() {
        return breach.escalations().stream()
                .map(each -> new EscalationView(
                        each.on(),
                        byWhom(each.byFiler()),
                        each.to(),
                        each.happenedOn(),
                        each.outcome(),
                        reading.isParty() ? reading.text(each.version(), "reference") : null,
                        reading.unscreened(each.version())))
                .toList();
    }

    List<EvidenceView> evidence() {
        return breach.evidence().stream().map(this::evidence).toList();
    }

    private EvidenceView evidence(EvidenceNote file) {
        boolean seen = reading.sees(file);
        String size = seen ? reading.word(file.version(), "size") : null;
        return new EvidenceView(
                file.id(),
                file.on(),
                byWhom(file.byFiler()),
                file.offered(),
                file.shown(),
                seen ? reading.word(file.version(), "name") : null,
                seen ? reading.word(file.version(), "type") : null,
                size == null ? null : Long.valueOf(size),
                seen ? reading.word(file.version(), EvidenceNote.DIGEST) : null);
    }

    private static String byWhom(boolean filer) {
        return filer ? "filer" : "department";
    }

    List<AnswerView> answers() {
        return breach.answers().stream()
                .map(answer -> new AnswerView(
                        answer.on(),
                        answer.recordedBy() == null ? null : answer.on(),
                        answer.recordedBy(),
                        answer.position(),
                        reading.word(answer.version(), "respondentRole"),
                        reading.word(answer.version(), "text"),
                        reading.word(answer.version(), BreachAnswered.DELAY_EXPLANATION)))
                .toList();
    }

    List<RemedyView> remedies() {
        return IntStream.range(0, breach.remedies().size())
                .mapToObj(i -> remedy(i + 1, breach.remedies().get(i)))
                .toList();
    }

    private RemedyView remedy(int number, RemedyNote remedy) {
        return new RemedyView(
                number,
                remedy.kind(),
                remedy.dueOn(),
                reading.word(remedy.answerVersion(), BreachEvent.PromisedRemedy.textField(remedy.number())),
                remedy.reportedOn(),
                remedy.reportRecordedBy() == null ? null : remedy.reportedOn(),
                remedy.reportRecordedBy(),
                remedy.doneOn(),
                remedy.reportVersion() == null ? null : reading.word(remedy.reportVersion(), "text"),
                remedy.confirmed(),
                remedy.verdictVersion() == null ? null : reading.unscreened(remedy.verdictVersion()));
    }

    List<ReplyView> replies() {
        return breach.replies().stream()
                .map(reply -> new ReplyView(
                        reply.on(), reply.satisfied(), reply.outcomeAsSought(), reading.unscreened(reply.version())))
                .toList();
    }

    FindingView finding() {
        var finding = breach.findingNote();
        if (finding == null) return null;
        List<RevisionView> revisions = breach.findingRevisions().stream()
                .map(each -> new RevisionView(each.on(), each.finding(), reading.word(each.version(), "text")))
                .toList();
        return new FindingView(
                finding.on(),
                finding.finding(),
                reading.word(finding.version(), "text"),
                breach.findingChanged(),
                revisions);
    }

    FindingDraftView findingDraft() {
        FindingDraft draft = breach.findingDraft();
        if (draft == null) return null;
        List<CommentView> comments = draft.commented().stream()
                .map(each -> new CommentView(each.on(), byWhom(each.byFiler()), reading.unscreened(each.version())))
                .toList();
        return new FindingDraftView(
                draft.on(),
                draft.comments().dueOn(),
                reading.isParty() ? reading.text(draft.version(), "finding") : null,
                reading.unscreened(draft.version()),
                comments);
    }

    /// For the parties: what an unnamed filer may object to, and until when.
    List<ShownTextView> shownFirst() {
        if (!reading.isParty() || breach.shownFirst().isEmpty()) return null;
        return breach.shownFirst().stream()
                .map(each -> new ShownTextView(each.version(), each.closedBy().dueOn(), each.isObjected()))
                .toList();
    }
}
