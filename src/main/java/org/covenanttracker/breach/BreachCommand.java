package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;

/// What somebody wants done with a breach that is on record.
sealed interface BreachCommand {

    /// How whoever joins the breach by it wants to be named; null of what nobody joins it by.
    default Naming joinsAs() {
        return null;
    }

    record Refuse(RefusalReason reason, String explanation) implements BreachCommand {}

    /// @param edition that the sign is of; null before it is looked up
    /// @param title null where it stays, as are the two after it
    record Correct(
            String edition,
            String sign,
            LocalDate occurredOn,
            UUID commitment,
            Mission mission,
            Nation nation,
            String title,
            String narrative,
            String remedySought)
            implements BreachCommand {

        Correct of(String citedEdition) {
            return new Correct(
                    citedEdition, sign, occurredOn, commitment, mission, nation, title, narrative, remedySought);
        }
    }

    record Accept() implements BreachCommand {}

    record Reinstate() implements BreachCommand {}

    record Serve(LocalDate on, ServiceMeans means) implements BreachCommand {}

    /// @param filerConsents whether the filer agreed, as the steward knows
    record Transfer(UUID department, TransferReason reason, boolean filerConsents) implements BreachCommand {}

    /// @param with another breach about the same act, which stands for all of them; null for none
    record Group(UUID with) implements BreachCommand {}

    record StrikeOut(StrikingReason reason, String explanation) implements BreachCommand {}

    /// @param receivedOn when it came by letter, of a steward that records it; null of the department,
    ///   as in the other commands that have it
    record Acknowledge(LocalDate receivedOn) implements BreachCommand {}

    record ExtendAnswer(LocalDate until, ExtensionReason reason, String text) implements BreachCommand {}

    record AskClarification(String text) implements BreachCommand {}

    record GiveClarification(String text) implements BreachCommand {}

    /// @param outcome null where the matter was only taken there
    record Escalate(EscalatedTo to, LocalDate on, EscalationOutcome outcome, String reference, String text)
            implements BreachCommand {}

    /// @param visibility to whom it may be shown at most; null for what the rule says
    /// @param type its media type
    /// @param size in bytes
    record AttachEvidence(UUID evidence, Visibility visibility, String name, String type, int size, String digest)
            implements BreachCommand {}

    record ShowEvidence(UUID evidence, Visibility visibility) implements BreachCommand {}

    /// @param delayExplanation why it is late; null where it is not, or nothing is said of that
    record Answer(
            AnswerPosition position,
            String text,
            String respondentRole,
            String delayExplanation,
            List<Remedy> remedies,
            LocalDate receivedOn)
            implements BreachCommand {}

    record Remedy(RemedyKind kind, LocalDate dueOn, String text) {}

    record AcceptAnswer(String text, OutcomeAsSought outcomeAsSought) implements BreachCommand {}

    record ContestAnswer(String text, OutcomeAsSought outcomeAsSought) implements BreachCommand {}

    record ExtendReply() implements BreachCommand {}

    record Lapse() implements BreachCommand {}

    record Withdraw(WithdrawalReason reason) implements BreachCommand {}

    record Support(String text, Naming naming) implements BreachCommand {
        @Override
        public Naming joinsAs() {
            return naming;
        }
    }

    /// By an organisation that the filer asked to file it with it.
    ///
    /// @param confirmAdmittedRecently of the unnamed alone; null as far as left out
    record ConfirmCoFiling(Naming naming, Boolean confirmAdmittedRecently) implements BreachCommand {
        @Override
        public Naming joinsAs() {
            return naming;
        }
    }

    /// By an unnamed filer that wants to be named from now on.
    record ComeForward() implements BreachCommand {}

    /// @param version in the stream of the event with the text that gives the unnamed filer away
    record ObjectToText(int version) implements BreachCommand {}

    record ReportRemedy(int remedy, LocalDate doneOn, String text, LocalDate receivedOn) implements BreachCommand {}

    record ConfirmRemedy(int remedy, boolean confirmed, String text) implements BreachCommand {}

    record DraftFinding(Finding finding, String text) implements BreachCommand {}

    record CommentOnFinding(String text) implements BreachCommand {}

    record ReviseFinding(Finding finding, String text) implements BreachCommand {}

    record Recuse(RecusalReason reason) implements BreachCommand {}

    record MakeFinding(Finding finding, String text) implements BreachCommand {}
}
