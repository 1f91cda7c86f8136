package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.covenanttracker.breach.BreachCommand.Accept;
import org.covenanttracker.breach.BreachCommand.AcceptAnswer;
import org.covenanttracker.breach.BreachCommand.Acknowledge;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.AskClarification;
import org.covenanttracker.breach.BreachCommand.AttachEvidence;
import org.covenanttracker.breach.BreachCommand.ComeForward;
import org.covenanttracker.breach.BreachCommand.CommentOnFinding;
import org.covenanttracker.breach.BreachCommand.ConfirmCoFiling;
import org.covenanttracker.breach.BreachCommand.ConfirmRemedy;
import org.covenanttracker.breach.BreachCommand.ContestAnswer;
import org.covenanttracker.breach.BreachCommand.Correct;
import org.covenanttracker.breach.BreachCommand.DraftFinding;
import org.covenanttracker.breach.BreachCommand.Escalate;
import org.covenanttracker.breach.BreachCommand.ExtendAnswer;
import org.covenanttracker.breach.BreachCommand.ExtendReply;
import org.covenanttracker.breach.BreachCommand.GiveClarification;
import org.covenanttracker.breach.BreachCommand.Group;
import org.covenanttracker.breach.BreachCommand.Lapse;
import org.covenanttracker.breach.BreachCommand.MakeFinding;
import org.covenanttracker.breach.BreachCommand.ObjectToText;
import org.covenanttracker.breach.BreachCommand.Recuse;
import org.covenanttracker.breach.BreachCommand.Refuse;
import org.covenanttracker.breach.BreachCommand.Reinstate;
import org.covenanttracker.breach.BreachCommand.ReportRemedy;
import org.covenanttracker.breach.BreachCommand.ReviseFinding;
import org.covenanttracker.breach.BreachCommand.Serve;
import org.covenanttracker.breach.BreachCommand.ShowEvidence;
import org.covenanttracker.breach.BreachCommand.StrikeOut;
import org.covenanttracker.breach.BreachCommand.Support;
import org.covenanttracker.breach.BreachCommand.Transfer;
import org.covenanttracker.breach.BreachCommand.Withdraw;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachLapsed;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.BreachEvent.ClarificationAsked;
import org.covenanttracker.breach.BreachEvent.ClarificationGiven;
import org.covenanttracker.breach.BreachEvent.EscalationRecorded;
import org.covenanttracker.breach.BreachEvent.FilerNamed;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.breach.BreachEvent.TextObjected;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.register.Clock;

/// Decides on a command: events, or a refusal. Pure: the same breach, command, actor and circumstances
/// give the same answer for ever.
final class BreachRules {

    private final BreachState breach;
    private final Actor actor;
    private final Circumstances now;

    private BreachRules(BreachState breach, Actor actor, Circumstances now) {
        this.breach = breach;
        this.actor = actor;
        this.now = now;
    }

    static List<Decision> decide(BreachState breach, BreachCommand command, Actor actor, Circumstances now) {
        return decide(breach, command, actor, Party.of(actor, breach), now);
    }

    /// @param party what the actor is to the breach, though the record may not say so
    static List<Decision> decide(
            BreachState breach, BreachCommand command, Actor actor, Party party, Circumstances now) {
        refuseOutsideTable(breach, command.getClass(), party);
        return new BreachRules(breach, actor, now).decide(command);
    }

    static void refuseOutsideTable(BreachState breach, Class<? extends BreachCommand> command, Party party) {
        if (!Lifecycle.isFor(command, party)) {
            throw Refusal.forbidden("not_your_part", "This is not for the " + words(party) + " of this breach.");
        }
        if (!Lifecycle.allows(command, breach.stage(), party)) {
            String stages =
                    Lifecycle.stagesOf(command, party).stream().map(Code::of).collect(Collectors.joining(" or "));
            throw Refusal.conflict(
                    "wrong_stage",
                    "The breach is " + Code.of(breach.stage()) + "; '" + Lifecycle.nameOf(command) + "' needs it "
                            + stages + ".",
                    Map.of("stage", Code.of(breach.stage()), "allowed", Lifecycle.namesOf(breach, party)));
        }
    }

    private static String words(Party party) {
        return Code.of(party).replace('_', ' ');
    }

    private List<Decision> decide(BreachCommand command) {
        return switch (command) {
            case Refuse c -> List.of(Decision.with(new BreachRefused(c.reason()), "explanation", c.explanation()));
            case Accept _ -> accept();
            case Reinstate _ -> reinstate();
            case Serve c -> serve(c);
            case Correct c -> new MendingRules(breach, actor, now).correct(c);
            case Transfer c -> new MendingRules(breach, actor, now).transfer(c);
            case Group c -> new MendingRules(breach, actor, now).group(c);
            case StrikeOut c -> new MendingRules(breach, actor, now).strikeOut(c);
            case AskClarification c -> askClarification(c);
            case GiveClarification c -> giveClarification(c);
            case Escalate c -> escalate(c);
            case AttachEvidence c -> new EvidenceRules(breach, actor).attach(c);
            case ShowEvidence c -> new EvidenceRules(breach, actor).show(c);
            case Acknowledge c -> acknowledge(c);
            case ExtendAnswer c -> extendAnswer(c);
            case Answer c -> served(new AnswerRules(breach, actor, now).answer(c));
            case AcceptAnswer c -> acceptAnswer(c);
            case ContestAnswer c -> contestAnswer(c);
            case ExtendReply _ -> extendReply();
            case Lapse _ -> lapse();
            case Withdraw c -> withdraw(c);
            case Support c -> new JoiningRules(breach, actor).support(c);
            case ConfirmCoFiling c -> new JoiningRules(breach, actor).confirm(c);
            case ComeForward _ -> comeForward();
            case ObjectToText c -> objectToText(c);
            case ReportRemedy c -> new RemedyRules(breach, actor, now).report(c);
            case ConfirmRemedy c -> new RemedyRules(breach, actor, now).confirm(c);
            case DraftFinding c -> new FindingRules(breach, actor, now).draft(c);
            case CommentOnFinding c -> new FindingRules(breach, actor, now).comment(c);
            case MakeFinding c -> new FindingRules(breach, actor, now).make(c);
            case ReviseFinding c -> new FindingRules(breach, actor, now).revise(c);
            case Recuse c -> new FindingRules(breach, actor, now).recuse(c);
        };
    }

    private List<Decision> accept() {
        if (actor.is(Role.CLOCK)) requirePassed(breach.clocks().unscreenedAcceptance());
        if (breach.screenedOn() != null) throw Refusal.conflict("already_screened", "The breach was screened already.");
        return breach.wasAccepted() ? List.of(Decision.of(new BreachAccepted())) : begin(new BreachAccepted());
    }

    private List<Decision> reinstate() {
        LocalDate since = breach.stage() == Stage.REFUSED ? breach.refusal().on() : breach.withdrawnOn();
        Clock limit = Clock.start(
                since, now.clocks().days().reinstatement(), now.clocks().calendar());
        if (limit.hasPassedBy(now.today())) {
            throw Refusal.conflict("too_late", "Reinstatement was possible until " + limit.dueOn() + ".");
        }
        if (breach.stage() == Stage.WITHDRAWN) return List.of(Decision.of(new BreachReinstated()));
        if (breach.wasScreenedBy(actor.id())) {
            throw Refusal.forbidden("own_decision", "Whoever refused a breach does not reinstate it; another must.");
        }
        return begin(new BreachReinstated());
    }

    /// A breach is before a department that holds a key from the moment it is accepted.
    private List<Decision> begin(BreachEvent opening) {
        return begin(opening, now);
    }

    static List<Decision> begin(BreachEvent opening, Circumstances now) {
        if (!now.departmentHoldsKey()) return List.of(Decision.of(opening));
        return List.of(Decision.of(opening), Decision.of(new BreachServed(now.today(), ServiceMeans.KEY)));
    }

    private List<Decision> serve(Serve command) {
        if (breach.servedOn() != null) {
            throw Refusal.conflict("already_served", "It was served on " + breach.servedOn() + ".");
        }
        if (actor.is(Role.CLOCK)) {
            requirePassed(breach.clocks().service());
            return List.of(Decision.of(new BreachServed(now.today(), ServiceMeans.CLOCK)));
        }
        requireBetween("/on", command.on(), breach.withDepartmentSince(), now.today());
        return List.of(Decision.of(new BreachServed(command.on(), command.means())));
    }

    private List<Decision> acknowledge(Acknowledge command) {
        if (breach.acknowledgedOn() != null) {
            throw Refusal.conflict("already_acknowledged", "It was acknowledged on " + breach.acknowledgedOn() + ".");
        }
        new LetterRules(breach, actor, now.today()).day(command.receivedOn());
        return served(Decision.of(BreachAcknowledged.of(command.receivedOn())));
    }

    private List<Decision> askClarification(AskClarification command) {
        if (breach.awaitsClarification()) {
            throw Refusal.conflict("already_asked", "The filer has not answered the question before this one.");
        }
        return served(Decision.with(new ClarificationAsked(), "text", command.text()));
    }

    private List<Decision> giveClarification(GiveClarification command) {
        if (!breach.awaitsClarification()) {
            throw Refusal.conflict("not_asked", "The department has no question open.");
        }
        return List.of(Decision.with(new ClarificationGiven(), "text", command.text()));
    }

    /// To whomever else, no earlier than what it is about.
    private List<Decision> escalate(Escalate command) {
        LocalDate first = breach.occurredOn() == null ? LocalDate.EPOCH : breach.occurredOn();
        requireBetween("/on", command.on(), first, now.today());
        boolean unnamed = breach.filer() == null && actor.is(Role.ORGANISATION);
        Map<String, String> content = new HashMap<>();
        content.put("on", command.on().toString());
        content.put("reference", command.reference());
        content.put("text", command.text());
        LocalDate on = unnamed ? null : command.on();
        return List.of(new Decision(new EscalationRecorded(command.to(), on, command.outcome()), content));
    }

    private List<Decision> extendAnswer(ExtendAnswer command) {
        if (breach.servedOn() == null) {
            throw Refusal.conflict("not_served", "No clock runs yet; acknowledge the breach first.");
        }
        if (breach.isExtended()) throw Refusal.conflict("already_extended", "The answer was extended once already.");
        if (breach.answer().hasPassedBy(now.today())) {
            throw Refusal.conflict(
                    "too_late", "The answer was due on " + breach.answer().dueOn() + ".");
        }
        Clock longest = breach.answer()
                .lengthenedBy(
                        now.clocks().days().answerExtension(), now.clocks().calendar());
        requireBetween("/until", command.until(), breach.answer().dueOn().plusDays(1), longest.dueOn());
        if (!now.clocks().calendar().isWorkingDay(command.until())) {
            throw Refusal.invalid("/until", "working_day", "Must be a working day.");
        }
        var extended = new AnswerExtended(command.until(), command.reason());
        return List.of(Decision.with(extended, "text", command.text()));
    }

    /// A department that acts on a breach has it before it, even if nobody served it.
    private List<Decision> served(Decision decision) {
        if (breach.servedOn() != null) return List.of(decision);
        return List.of(Decision.of(new BreachServed(now.today(), ServiceMeans.KEY)), decision);
    }

    private List<Decision> acceptAnswer(AcceptAnswer command) {
        return List.of(Decision.with(new AnswerAccepted(command.outcomeAsSought()), "text", command.text()));
    }

    private List<Decision> contestAnswer(ContestAnswer command) {
        if (breach.stage() == Stage.LAPSED) {
            LocalDate last = breach.clocks()
                    .reply()
                    .dueOn()
                    .plusMonths(now.clocks().months().lateContest());
            if (now.today().isAfter(last)) {
                throw Refusal.conflict("too_late", "It could be contested until " + last + ".");
            }
        }
        return List.of(Decision.with(new AnswerContested(command.outcomeAsSought()), "text", command.text()));
    }

    private List<Decision> extendReply() {
        if (breach.clocks().isReplyExtended())
            throw Refusal.conflict("already_extended", "The reply was extended already.");
        if (breach.clocks().reply().hasPassedBy(now.today())) {
            throw Refusal.conflict(
                    "too_late",
                    "The reply was due on " + breach.clocks().reply().dueOn() + ".");
        }
        return List.of(Decision.of(new ReplyExtended()));
    }

    private List<Decision> lapse() {
        requirePassed(breach.clocks().reply());
        return List.of(Decision.of(new BreachLapsed()));
    }

    private List<Decision> withdraw(Withdraw command) {
        boolean inError = command.reason() == WithdrawalReason.FILED_IN_ERROR;
        return List.of(Decision.with(new BreachWithdrawn(inError), "reason", Code.of(command.reason())));
    }

    private List<Decision> comeForward() {
        if (breach.filer() != null) throw Refusal.conflict("already_named", "The filer is named already.");
        return List.of(Decision.of(new FilerNamed()));
    }

    private List<Decision> objectToText(ObjectToText command) {
        ShownText text = breach.shownFirst().stream()
                .filter(each -> each.version() == command.version())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "/version", "unknown", "Is not the version of a text that is shown to the filer first."));
        if (text.isObjected()) throw Refusal.conflict("already_objected", "The filer objected to it already.");
        if (text.closedBy().hasPassedBy(now.today())) {
            throw Refusal.conflict(
                    "too_late",
                    "Until " + text.closedBy().dueOn() + " an objection kept it closed; ask a steward to hold it.");
        }
        return List.of(Decision.of(new TextObjected(command.version())));
    }

    private void requirePassed(Clock clock) {
        if (!clock.hasPassedBy(now.today())) {
            throw Refusal.conflict("not_due", "The clock runs until the end of " + clock.dueOn() + ".");
        }
    }

    static void requireBetween(String pointer, LocalDate date, LocalDate first, LocalDate last) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw Refusal.invalid(pointer, "range", "Must lie between " + first + " and " + last + ".");
        }
    }
}
