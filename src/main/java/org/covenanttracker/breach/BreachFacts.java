package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;

/// What the events of a breach have told so far. Parties' words are not in it, only the versions of the
/// events whose words they are. Rows keep its fields as JSON.
abstract class BreachFacts {

    UUID department;
    String edition;
    String sign;
    UUID filer;
    boolean filedUnnamed;
    String quarter;
    LocalDate occurredOn;
    UUID commitment;
    Mission mission;
    Nation nation;

    /// Null as filed.
    Statement.Wording wording;

    /// Like those below it is replaced by another list when something is added, see [Notes].
    List<Statement.Correction> corrections = List.of();

    Stage stage;
    Stage stageBeforeWithdrawal;
    LocalDate filedOn;
    LocalDate acceptedOn;
    LocalDate screenedOn;
    LocalDate firstScreenedOn;
    boolean acceptedUnscreened;
    int reinstatementsByReview;
    LocalDate onTheCardSince;
    List<UUID> screeners = List.of();
    RefusalNote refusal;
    LocalDate servedOn;
    ServiceMeans servedBy;
    LocalDate acknowledgedOn;
    RecordedBy acknowledgementRecordedBy;
    LocalDate withdrawnOn;
    boolean filedInError;
    Integer workingDaysToAnswer;
    FindingNote finding;
    FindingDraft findingDraft;
    Boolean findingChanged;
    List<FindingNote> findingRevisions = List.of();
    List<UUID> recused = List.of();

    final BreachClocks clocks = new BreachClocks();
    Extension extension;
    List<AnswerNote> answers = List.of();
    List<RemedyNote> remedies = List.of();
    List<ReplyNote> replies = List.of();
    List<SupportNote> supports = List.of();
    List<CoFilerNote> coFilers = List.of();
    List<TransferNote> transfers = List.of();
    int answersBefore;
    int remediesBefore;
    int repliesBefore;
    UUID groupedWith;
    StrikingNote striking;
    LocalDate struckOutOn;
    List<ShownText> shownFirst = List.of();
    List<DeadlineMissed> missed = List.of();
    List<ClarificationNote> clarifications = List.of();
    int clarificationsBefore;
    List<EscalationNote> escalations = List.of();
    List<EvidenceNote> evidence = List.of();
    LocalDate wordsPublicSince;

    public UUID department() {
        return department;
    }

    /// The edition that the sign is of.
    public String edition() {
        return edition;
    }

    public String sign() {
        return sign;
    }

    /// The principle's code is what stands before the hyphen.
    public String principle() {
        return sign.substring(0, sign.indexOf('-'));
    }

    /// Null where the filer is not named.
    public UUID filer() {
        return filer;
    }

    /// Whether it was filed unnamed, though its filer may have come forward since.
    boolean wasFiledUnnamed() {
        return filedUnnamed;
    }

    public UUID commitment() {
        return commitment;
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    boolean isRefused() {
        return stage == Stage.REFUSED;
    }

    boolean wasAccepted() {
        return acceptedOn != null;
    }

    /// Accepted, and read by somebody: what the clock accepted unread is on no department's card yet.
    public boolean isOnTheCard() {
        return acceptedOn != null && screenedOn != null;
    }

    /// The day on which it had been both accepted and read; null before.
    public LocalDate onTheCardSince() {
        return onTheCardSince;
    }

    /// When somebody first read it, to accept or to refuse it.
    public LocalDate firstScreenedOn() {
        return firstScreenedOn;
    }

    /// Accepted by the clock, whoever read it later.
    public boolean wasAcceptedUnscreened() {
        return acceptedUnscreened;
    }

    /// How often a refusal was undone.
    public int reinstatementsByReview() {
        return reinstatementsByReview;
    }

    /// Why it was refused, undone or not; null where it never was.
    public RefusalReason refusedFor() {
        return refusal == null ? null : refusal.reason();
    }

    public Clock screening() {
        return clocks.screening();
    }

    LocalDate screenedOn() {
        return screenedOn;
    }

    /// Whoever screened it, at whatever time and in whatever role, decides nothing else on it.
    boolean wasScreenedBy(UUID holder) {
        return screeners.contains(holder);
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    /// Null where the department acknowledged it itself, or has not.
    RecordedBy acknowledgementRecordedBy() {
        return acknowledgementRecordedBy;
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /// Whether its filer, in withdrawing it, said that it should never have been filed.
    public boolean wasFiledInError() {
        return filedInError;
    }

    /// From service to the first answer, by the calendar then in force; null before it, and where the
    /// answer came unserved.
    public Integer workingDaysToAnswer() {
        return workingDaysToAnswer;
    }

    public Clock acknowledgement() {
        return clocks.acknowledgement();
    }

    /// The answer clock as first given.
    public Clock originalAnswer() {
        return clocks.originalAnswer();
    }

    /// The answer clock as it stands, any extension included.
    public Clock answer() {
        return clocks.answer();
    }

    /// The answer clock that the department had set itself by the day of service; null where it had none.
    public Clock ownTarget() {
        return clocks.ownTarget();
    }

    public boolean isExtended() {
        return extension != null;
    }

    public LocalDate firstAnsweredOn() {
        return hasOwnAnswer() ? answers.get(answersBefore).on() : null;
    }

    public AnswerPosition firstPosition() {
        return hasOwnAnswer() ? answers.get(answersBefore).position() : null;
    }

    /// What the department says now: of its newest answer.
    public AnswerPosition position() {
        return hasOwnAnswer() ? answers.getLast().position() : null;
    }

    /// Whether the department that it is with now answered.
    private boolean hasOwnAnswer() {
        return answers.size() > answersBefore;
    }

    /// Those of the department that it is with now.
    List<AnswerNote> ownAnswers() {
        return answers.subList(answersBefore, answers.size());
    }

    public List<RemedyNote> remedies() {
        return remedies;
    }

    /// Those that the department it is with now promised.
    public List<RemedyNote> ownRemedies() {
        return remediesBefore == 0 ? remedies : remedies.subList(remediesBefore, remedies.size());
    }

    /// Of the filer's newest reply, or null.
    public OutcomeAsSought outcomeAsSought() {
        return replies.size() == repliesBefore ? null : replies.getLast().outcomeAsSought();
    }

    public Finding finding() {
        if (!findingRevisions.isEmpty()) return findingRevisions.getLast().finding();
        return finding == null ? null : finding.finding();
    }

    public LocalDate findingMadeOn() {
        return finding == null ? null : finding.on();
    }

    /// From which departments it came, the first one first.
    public List<TransferNote> transfers() {
        return transfers;
    }

    /// Since when it has been with the department that it is with now.
    LocalDate withDepartmentSince() {
        return transfers.isEmpty() ? acceptedOn : transfers.getLast().on();
    }

    /// The breach that stands for the act that both are about; null where it stands for itself.
    UUID groupedWith() {
        return groupedWith;
    }

    /// The newest proposal to strike it out, or null.
    StrikingNote striking() {
        return striking;
    }

    /// Other parties' texts that an unnamed filer is shown before the public, in order.
    List<ShownText> shownFirst() {
        return shownFirst;
    }

    /// From when its words were public by clocks that were extended later; null where that never was so.
    LocalDate wordsPublicSince() {
        return wordsPublicSince;
    }

    /// The missed deadlines that the record tells of.
    List<DeadlineMissed> missed() {
        return missed;
    }

    public LocalDate struckOutOn() {
        return struckOutOn;
    }

    public int supportCount() {
        return supports.size();
    }

    String quarter() {
        return quarter;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    public Mission mission() {
        return mission;
    }

    public Nation nation() {
        return nation;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    RefusalNote refusal() {
        return refusal;
    }

    ServiceMeans servedBy() {
        return servedBy;
    }

    FindingNote findingNote() {
        return finding;
    }

    /// Whether it is another outcome than the draft's; null where there was no draft.
    Boolean findingChanged() {
        return findingChanged;
    }

    /// What the parties were shown before it, or null.
    FindingDraft findingDraft() {
        return findingDraft;
    }

    List<FindingNote> findingRevisions() {
        return findingRevisions;
    }

    boolean isRecused(UUID reviewer) {
        return recused.contains(reviewer);
    }

    List<ClarificationNote> clarifications() {
        return clarifications;
    }

    /// Whether the department that it is with has a question open.
    boolean awaitsClarification() {
        return clarifications.size() > clarificationsBefore
                && clarifications.getLast().givenOn() == null;
    }

    List<EvidenceNote> evidence() {
        return evidence;
    }

    /// Whether a party took the matter elsewhere too.
    public boolean wasEscalated() {
        return !escalations.isEmpty();
    }

    List<EscalationNote> escalations() {
        return escalations;
    }

    /// Whether a party took it to a court that, as far as that party says, has not decided.
    boolean isBeforeACourt() {
        return Stream.of(true, false)
                .map(filer -> escalations.stream()
                        .filter(each -> each.to() == EscalatedTo.COURT && each.byFiler() == filer)
                        .reduce((_, last) -> last))
                .flatMap(Optional::stream)
                .anyMatch(each -> each.outcome() == null);
    }

    /// What it says now.
    Statement statement() {
        return new Statement(edition, sign, quarter, occurredOn, commitment, mission, nation, wording());
    }

    Statement.Wording wording() {
        return wording == null ? Statement.Wording.AS_FILED : wording;
    }

    /// With what was said before each, in order.
    List<Statement.Correction> corrections() {
        return corrections;
    }

    BreachClocks clocks() {
        return clocks;
    }

    Extension extension() {
        return extension;
    }

    List<AnswerNote> answers() {
        return answers;
    }

    List<ReplyNote> replies() {
        return replies;
    }

    List<SupportNote> supports() {
        return supports;
    }

    List<CoFilerNote> coFilers() {
        return coFilers;
    }

    /// The version of the entry that stands for all unnamed co-filers; null where there are none.
    Integer unnamedCoFilers() {
        return coFilers.stream()
                .filter(each -> each.organisation() == null)
                .map(CoFilerNote::version)
                .findFirst()
                .orElse(null);
    }

    record RefusalNote(int version, LocalDate on, RefusalReason reason) {}

    record Extension(int version, LocalDate on, LocalDate until, ExtensionReason reason) {}

    /// @param on when it was recorded, or the letter came
    /// @param recordedBy null where the department sent it itself
    record AnswerNote(int version, LocalDate on, AnswerPosition position, RecordedBy recordedBy) {}

    record ReplyNote(int version, LocalDate on, boolean satisfied, OutcomeAsSought outcomeAsSought) {}

    record StrikingNote(int version, LocalDate on, UUID steward, StrikingReason reason) {}

    record SupportNote(int version, LocalDate on, UUID organisation) {}

    /// @param organisation null where the entry stands for one or more that are not named
    record CoFilerNote(int version, LocalDate on, UUID organisation) {}

    record FindingNote(int version, LocalDate on, Finding finding) {}
}
