package org.covenanttracker.breach;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.BreachCorrected;
import org.covenanttracker.breach.BreachEvent.BreachGrouped;
import org.covenanttracker.breach.BreachEvent.BreachLapsed;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.BreachStruckOut;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.BreachEvent.BreachTransferred;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.BreachEvent.ClarificationAsked;
import org.covenanttracker.breach.BreachEvent.ClarificationGiven;
import org.covenanttracker.breach.BreachEvent.CoFilerConfirmed;
import org.covenanttracker.breach.BreachEvent.EscalationRecorded;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.EvidenceShown;
import org.covenanttracker.breach.BreachEvent.FilerNamed;
import org.covenanttracker.breach.BreachEvent.FindingCommented;
import org.covenanttracker.breach.BreachEvent.FindingDrafted;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.FindingRevised;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.breach.BreachEvent.ReviewerRecused;
import org.covenanttracker.breach.BreachEvent.StrikingProposed;
import org.covenanttracker.breach.BreachEvent.TextObjected;

/// In which stages an event can come: those of the command that brings it. Whoever folds a damaged
/// or forged log is then stopped at the entry that no command could have made.
final class Fit {

    private static final Map<Class<? extends BreachEvent>, Set<Stage>> STAGES = Map
            .<Class<? extends BreachEvent>, Class<? extends BreachCommand>>ofEntries(
                    entry(BreachRefused.class, BreachCommand.Refuse.class),
                    entry(BreachCorrected.class, BreachCommand.Correct.class),
                    entry(BreachAccepted.class, BreachCommand.Accept.class),
                    entry(BreachReinstated.class, BreachCommand.Reinstate.class),
                    entry(BreachTransferred.class, BreachCommand.Transfer.class),
                    entry(BreachGrouped.class, BreachCommand.Group.class),
                    entry(StrikingProposed.class, BreachCommand.StrikeOut.class),
                    entry(BreachStruckOut.class, BreachCommand.StrikeOut.class),
                    entry(BreachServed.class, BreachCommand.Serve.class),
                    entry(BreachAcknowledged.class, BreachCommand.Acknowledge.class),
                    entry(AnswerExtended.class, BreachCommand.ExtendAnswer.class),
                    entry(ClarificationAsked.class, BreachCommand.AskClarification.class),
                    entry(ClarificationGiven.class, BreachCommand.GiveClarification.class),
                    entry(EscalationRecorded.class, BreachCommand.Escalate.class),
                    entry(EvidenceAttached.class, BreachCommand.AttachEvidence.class),
                    entry(EvidenceShown.class, BreachCommand.ShowEvidence.class),
                    entry(BreachAnswered.class, BreachCommand.Answer.class),
                    entry(AnswerAccepted.class, BreachCommand.AcceptAnswer.class),
                    entry(AnswerContested.class, BreachCommand.ContestAnswer.class),
                    entry(ReplyExtended.class, BreachCommand.ExtendReply.class),
                    entry(BreachLapsed.class, BreachCommand.Lapse.class),
                    entry(FindingMade.class, BreachCommand.MakeFinding.class),
                    entry(FindingDrafted.class, BreachCommand.DraftFinding.class),
                    entry(FindingCommented.class, BreachCommand.CommentOnFinding.class),
                    entry(FindingRevised.class, BreachCommand.ReviseFinding.class),
                    entry(ReviewerRecused.class, BreachCommand.Recuse.class),
                    entry(BreachWithdrawn.class, BreachCommand.Withdraw.class),
                    entry(BreachSupported.class, BreachCommand.Support.class),
                    entry(CoFilerConfirmed.class, BreachCommand.ConfirmCoFiling.class),
                    entry(FilerNamed.class, BreachCommand.ComeForward.class),
                    entry(TextObjected.class, BreachCommand.ObjectToText.class),
                    entry(RemedyReported.class, BreachCommand.ReportRemedy.class),
                    entry(RemedyConfirmed.class, BreachCommand.ConfirmRemedy.class),
                    entry(RemedyDenied.class, BreachCommand.ConfirmRemedy.class))
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Lifecycle.stagesOf(each.getValue())));

    private Fit() {}

    /// @param stage null before the filing, which comes then and then only
    static boolean fits(BreachEvent event, Stage stage) {
        if (stage == null || event instanceof BreachEvent.BreachFiled) {
            return stage == null && event instanceof BreachEvent.BreachFiled;
        }
        Set<Stage> stages = STAGES.get(event.getClass());
        // What no command in the table brings leaves the stage as it is, and may come in any.
        return stages == null || stages.contains(stage);
    }
}
