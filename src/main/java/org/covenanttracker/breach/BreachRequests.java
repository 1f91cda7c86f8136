package org.covenanttracker.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.ForThePublic;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of the commands on a breach, each beside the command that it becomes.
final class BreachRequests {

    private BreachRequests() {}

    @Schema(name = "RefuseBreachRequest")
    record RefuseBreach(
            @NotNull(message = "is required") RefusalReason reason,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String explanation) {

        BreachCommand command() {
            return new BreachCommand.Refuse(reason, explanation);
        }
    }

    /// What the filing should have said: its codes all of them, its words only where they change.
    ///
    /// @param commitment as it should be, as `mission` and `nation`: left out means none
    /// @param title left out it stays, as do the two after it
    @Schema(name = "CorrectBreachRequest")
    record CorrectBreach(
            @NotNull(message = "is required") @PlainText(max = 20) @Schema(examples = "PC-W2")
            String sign,

            @NotNull(message = "is required") @Schema(examples = "2026-11-03")
            LocalDate occurredOn,

            UUID commitment,
            Mission mission,
            Nation nation,
            @PlainText(max = 200) String title,
            @PlainText(max = 20_000, lines = true) String narrative,
            @PlainText(max = 2_000, lines = true) String remedySought,
            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/title", title, "/narrative", narrative, "/remedySought", remedySought);
        }

        BreachCommand command() {
            return new BreachCommand.Correct(
                    null, sign, occurredOn, commitment, mission, nation, title, narrative, remedySought);
        }
    }

    /// @param on when the department had it before it
    @Schema(name = "ServeBreachRequest")
    record ServeBreach(
            @NotNull(message = "is required") LocalDate on,
            @NotNull(message = "is required: email or post") Means means) {

        BreachCommand command() {
            return new BreachCommand.Serve(on, ServiceMeans.valueOf(means.name()));
        }

        /// A steward's means; the others happen by themselves.
        enum Means {
            EMAIL,
            POST
        }
    }

    /// @param department the slug of the one that it goes to
    /// @param filerConsents true where the filer agreed; needed for `wrong_department`
    @Schema(name = "TransferBreachRequest")
    record TransferBreach(
            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "home-office")
            String department,

            @NotNull(message = "is required") TransferReason reason,
            Boolean filerConsents) {

        BreachCommand command(UUID to) {
            return new BreachCommand.Transfer(to, reason, Boolean.TRUE.equals(filerConsents));
        }
    }

    /// @param with another breach about the same act, which then stands for both; null takes it out again
    @Schema(name = "GroupBreachRequest")
    record GroupBreach(@Schema(nullable = true) UUID with) {

        BreachCommand command() {
            return new BreachCommand.Group(with);
        }
    }

    /// @param explanation for the parties and the record of stewards
    @Schema(name = "StrikeOutBreachRequest")
    record StrikeOutBreach(
            @NotNull(message = "is required") StrikingReason reason,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String explanation) {

        BreachCommand command() {
            return new BreachCommand.StrikeOut(reason, explanation);
        }
    }

    @Schema(name = "ClarifyBreachRequest")
    record ClarifyBreach(
            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String text) {

        BreachCommand command(boolean isDepartment) {
            return isDepartment ? new BreachCommand.AskClarification(text) : new BreachCommand.GiveClarification(text);
        }
    }

    /// @param on when you took it there, or with an outcome when you heard
    /// @param outcome what came of it, once you know; left out before
    /// @param reference the number or name of the case there
    @Schema(name = "EscalateBreachRequest")
    record EscalateBreach(
            @NotNull(message = "is required") EscalatedTo to,

            @NotNull(message = "is required") @Schema(examples = "2026-12-01")
            LocalDate on,

            EscalationOutcome outcome,
            @PlainText(max = 200) String reference,
            @PlainText(max = 5_000, lines = true) String text) {

        BreachCommand command() {
            return new BreachCommand.Escalate(to, on, outcome, reference, text);
        }
    }

    /// @param receivedOn of a steward alone, who records what came by letter: the day on which it came
    @Schema(name = "AcknowledgeBreachRequest")
    record AcknowledgeBreach(LocalDate receivedOn) {

        /// A department need not send a body.
        static BreachCommand command(AcknowledgeBreach request) {
            return new BreachCommand.Acknowledge(request == null ? null : request.receivedOn());
        }
    }

    @Schema(name = "ExtendAnswerRequest")
    record ExtendAnswer(
            @NotNull(message = "is required") LocalDate until,
            @NotNull(message = "is required") ExtensionReason reason,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String text,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/text", text);
        }

        BreachCommand command() {
            return new BreachCommand.ExtendAnswer(until, reason, text);
        }
    }

    /// @param respondentRole role and unit that answers, never a person's name
    /// @param delayExplanation with an answer after its due date only: why it is late
    /// @param remedies what is promised, may be left out
    /// @param receivedOn of a steward alone, who records what came by letter: the day on which it came
    @Schema(name = "AnswerBreachRequest")
    record AnswerBreach(
            @NotNull(message = "is required") AnswerPosition position,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text,

            @NotNull(message = "is required") @PlainText(max = 200) @Schema(examples = "Deputy Director, Grants Unit")
            String respondentRole,

            @PlainText(max = 5_000, lines = true) String delayExplanation,

            @Size(max = 20, message = "takes at most 20 remedies")
            List<@Valid @NotNull(message = "must be a remedy") RemedyPromise> remedies,

            LocalDate receivedOn,
            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            Map<String, String> texts = ForThePublic.texts(
                    "/text", text, "/respondentRole", respondentRole, "/delayExplanation", delayExplanation);
            for (int i = 0; remedies != null && i < remedies.size(); i++) {
                RemedyPromise promise = remedies.get(i);
                if (promise != null) texts.put("/remedies/" + i + "/text", promise.text());
            }
            return texts;
        }

        BreachCommand command() {
            List<RemedyPromise> promised = remedies == null ? List.of() : remedies;
            return new BreachCommand.Answer(
                    position,
                    text,
                    respondentRole,
                    delayExplanation,
                    promised.stream().map(RemedyPromise::remedy).toList(),
                    receivedOn);
        }
    }

    /// @param dueOn from today to 24 months ahead
    @Schema(name = "RemedyPromise")
    record RemedyPromise(
            @NotNull(message = "is required") RemedyKind kind,

            @NotNull(message = "is required") @Schema(examples = "2027-03-31")
            LocalDate dueOn,

            @NotNull(message = "is required") @PlainText(max = 2_000, lines = true)
            String text) {

        BreachCommand.Remedy remedy() {
            return new BreachCommand.Remedy(kind, dueOn, text);
        }
    }

    /// @param satisfied true accepts the answer, false contests it
    /// @param outcomeAsSought whether you got what you asked for; `not_stated` when left out
    @Schema(name = "ReplyRequest")
    record Reply(
            @NotNull(message = "is required") Boolean satisfied,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text,

            OutcomeAsSought outcomeAsSought) {

        BreachCommand command() {
            OutcomeAsSought outcome = outcomeAsSought == null ? OutcomeAsSought.NOT_STATED : outcomeAsSought;
            return satisfied
                    ? new BreachCommand.AcceptAnswer(text, outcome)
                    : new BreachCommand.ContestAnswer(text, outcome);
        }
    }

    /// @param suffered may be said anew, in the place of what was said before
    @Schema(name = "RecordDetrimentRequest")
    record RecordDetriment(@NotNull(message = "is required") Boolean suffered) {}

    @Schema(name = "WithdrawBreachRequest")
    record WithdrawBreach(@NotNull(message = "is required") WithdrawalReason reason) {

        BreachCommand command() {
            return new BreachCommand.Withdraw(reason);
        }
    }

    /// @param naming `named` when left out; `unnamed` joins without your name, on record from the next night
    @Schema(name = "SupportBreachRequest")
    record SupportBreach(
            @PlainText(max = 5_000, lines = true) String text, Naming naming) {

        BreachCommand command() {
            return new BreachCommand.Support(text, naming == null ? Naming.NAMED : naming);
        }
    }

    /// @param naming no default; beside an unnamed filer it must be `unnamed`, on record from the next
    ///   night
    /// @param confirmAdmittedRecently if unnamed and admitted less than 30 days ago, which is public and
    ///   narrows down who may have confirmed: true to confirm all the same
    @Schema(name = "ConfirmCoFilingRequest")
    record ConfirmCoFiling(
            @NotNull(message = "is required: 'named' or 'unnamed'")
            Naming naming,

            Boolean confirmAdmittedRecently) {

        BreachCommand command() {
            return new BreachCommand.ConfirmCoFiling(naming, confirmAdmittedRecently);
        }
    }

    /// @param version of the text, as `shownFirst` lists it
    @Schema(name = "ObjectToTextRequest")
    record ObjectToText(
            @NotNull(message = "is required: as shownFirst lists it")
            Integer version) {

        BreachCommand command() {
            return new BreachCommand.ObjectToText(version);
        }
    }

    /// @param receivedOn of a steward alone, who records what came by letter: the day on which it came
    @Schema(name = "ReportRemedyRequest")
    record ReportRemedy(
            @NotNull(message = "is required") LocalDate doneOn,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String text,

            LocalDate receivedOn,
            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/text", text);
        }

        BreachCommand command(int remedy) {
            return new BreachCommand.ReportRemedy(remedy, doneOn, text, receivedOn);
        }
    }

    /// @param confirmed false denies that the remedy was done
    @Schema(name = "ConfirmRemedyRequest")
    record ConfirmRemedy(
            @NotNull(message = "is required") Boolean confirmed,
            @PlainText(max = 5_000, lines = true) String text) {

        BreachCommand command(int remedy) {
            return new BreachCommand.ConfirmRemedy(remedy, confirmed, text);
        }
    }

    /// @param finding and text, for the parties only: nobody else is ever shown a draft
    @Schema(name = "DraftFindingRequest")
    record DraftFinding(
            @NotNull(message = "is required") Finding finding,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text) {

        BreachCommand command() {
            return new BreachCommand.DraftFinding(finding, text);
        }
    }

    @Schema(name = "CommentOnFindingRequest")
    record CommentOnFinding(
            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text) {

        BreachCommand command() {
            return new BreachCommand.CommentOnFinding(text);
        }
    }

    /// @param text why it is revised, and what is found now
    @Schema(name = "ReviseFindingRequest")
    record ReviseFinding(
            @NotNull(message = "is required") Finding finding,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/text", text);
        }

        BreachCommand command() {
            return new BreachCommand.ReviseFinding(finding, text);
        }
    }

    @Schema(name = "RecuseRequest")
    record Recuse(@NotNull(message = "is required") RecusalReason reason) {

        BreachCommand command() {
            return new BreachCommand.Recuse(reason);
        }
    }

    @Schema(name = "MakeFindingRequest")
    record MakeFinding(
            @NotNull(message = "is required") Finding finding,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String text,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/text", text);
        }

        BreachCommand command() {
            return new BreachCommand.MakeFinding(finding, text);
        }
    }
}
