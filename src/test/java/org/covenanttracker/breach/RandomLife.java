package org.covenanttracker.breach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
import org.covenanttracker.breach.BreachCommand.Remedy;
import org.covenanttracker.breach.BreachCommand.ReportRemedy;
import org.covenanttracker.breach.BreachCommand.ReviseFinding;
import org.covenanttracker.breach.BreachCommand.Serve;
import org.covenanttracker.breach.BreachCommand.ShowEvidence;
import org.covenanttracker.breach.BreachCommand.StrikeOut;
import org.covenanttracker.breach.BreachCommand.Support;
import org.covenanttracker.breach.BreachCommand.Transfer;
import org.covenanttracker.breach.BreachCommand.Withdraw;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.register.Mission;

/// A breach that lives at random and by the rules: many parties try many things on many days, and
/// what the rules refuse does not happen. The seed gives the same life again.
public final class RandomLife {

    private static final List<String> SIGNS = List.of("RV-W1", "RV-W91", "PC-W2", "PC-X", "PI-W1", "TD-W3");

    private final Random random;
    private final List<UUID> departments;
    private final ABreach breach;
    private final Actor filer;
    private final Set<Stage> seen = EnumSet.noneOf(Stage.class);
    private final List<UUID> files = new ArrayList<>();

    private RandomLife(Random random, List<UUID> departments, LocalDate first) {
        this.departments = departments;
        this.random = random;
        this.filer = new Actor(Role.ORGANISATION, new UUID(0, 1 + random.nextInt(5)));
        LocalDate day = first.plusDays(random.nextInt(200));
        Actor shown = random.nextInt(4) == 0 ? Actor.UNNAMED : filer;
        this.breach = ABreach.against(departments.getFirst(), any(SIGNS.toArray(new String[0])), shown, day.toString());
        seen.add(Stage.FILED);
    }

    /// @param attempts how many things are tried, most of them in vain
    public static RandomLife of(Random random, int attempts) {
        List<UUID> both = List.of(ABreach.DEPARTMENT, ABreach.OTHER_DEPARTMENT);
        return of(random, attempts, both, LocalDate.parse("2026-01-05"));
    }

    /// @param departments the one that it is against, and those that it may be transferred to
    /// @param first the earliest day on which it can be filed
    public static RandomLife of(Random random, int attempts, List<UUID> departments, LocalDate first) {
        RandomLife life = new RandomLife(random, departments, first);
        for (int i = 0; i < attempts; i++) life.attempt();
        return life;
    }

    public ABreach breach() {
        return breach;
    }

    /// Every stage that it was in.
    public Set<Stage> seen() {
        return seen;
    }

    private void attempt() {
        // Mostly within the day, so that clocks are kept as well as missed.
        if (random.nextInt(3) == 0)
            breach.on(breach.day().plusDays(random.nextInt(12)).toString());
        BreachCommand command = command();
        Actor actor = actorOf(command);
        Circumstances now = new Circumstances(breach.day(), ABreach.RULES, random.nextBoolean(), null, false);
        Party party = actor.equals(filer) ? Party.FILER : Party.of(actor, breach.state());
        if (command instanceof ConfirmCoFiling && party == Party.OTHER_ORGANISATION) party = Party.INVITED;
        Actor shown = staysUnnamed(command, actor) ? Actor.UNNAMED : actor;
        try {
            for (Decision decision : BreachRules.decide(breach.state(), command, actor, party, now)) {
                breach.then(shown, decision.event());
                seen.add(breach.state().stage());
            }
        } catch (Refusal notNow) {
            // Refusing is what rules are for.
        }
    }

    private boolean staysUnnamed(BreachCommand command, Actor actor) {
        if (command.joinsAs() != null) return command.joinsAs() == Naming.UNNAMED;
        return actor.equals(filer) && breach.state().filer() == null && !(command instanceof ComeForward);
    }

    private BreachCommand command() {
        if (breach.state().stage() == Stage.CONTESTED && random.nextBoolean()) return ofReviewer();
        if (breach.state().stage() == Stage.ANSWERED && random.nextInt(4) == 0) return new Lapse();
        return switch (random.nextInt(33)) {
            case 31 -> {
                files.add(new UUID(3, random.nextInt(1000)));
                yield new AttachEvidence(files.getLast(), any(Visibility.values()), "a.txt", "text/plain", 1, "00");
            }
            case 32 ->
                new ShowEvidence(
                        files.isEmpty() ? UUID.randomUUID() : any(files.toArray(new UUID[0])),
                        any(Visibility.values()));
            case 30 -> correction();
            case 27 -> new AskClarification("Which?");
            case 28 -> new GiveClarification("That.");
            case 29 ->
                new Escalate(any(EscalatedTo.values()), breach.day(), any(EscalationOutcome.values()), null, null);
            case 25, 26 -> ofReviewer();
            case 23 -> random.nextInt(4) == 0 ? new ComeForward() : new Support(null, Naming.UNNAMED);
            case 24 -> new ObjectToText(1 + random.nextInt(12));
            case 20 ->
                random.nextInt(3) == 0
                        ? new StrikeOut(StrikingReason.VEXATIOUS, "Again and again.")
                        : new Acknowledge(letterDay());
            case 21, 22 ->
                random.nextInt(3) == 0
                        ? new Transfer(elsewhere(), TransferReason.MACHINERY_OF_GOVERNMENT, false)
                        : new Acknowledge(letterDay());
            case 0 -> new Refuse(RefusalReason.TOO_OLD, "Too old.");
            case 1, 2 -> new Accept();
            case 3 -> new Reinstate();
            case 4 -> new Serve(breach.day(), ServiceMeans.POST);
            case 5 -> new Acknowledge(letterDay());
            case 6 -> new ExtendAnswer(laterDay(), ExtensionReason.OTHER, "Longer.");
            case 7, 8, 9 ->
                new Answer(any(AnswerPosition.values()), "So.", "Head of Unit", null, promises(), letterDay());
            case 10, 11 -> new ContestAnswer("No.", any(OutcomeAsSought.values()));
            case 12 -> new AcceptAnswer("Yes.", any(OutcomeAsSought.values()));
            case 13 -> new ExtendReply();
            case 14 -> new Lapse();
            case 15 -> ofReviewer();
            case 16 -> new Withdraw(any(WithdrawalReason.values()));
            case 17 ->
                random.nextInt(3) == 0
                        ? new ConfirmCoFiling(any(Naming.values()), null)
                        : new Support("We too.", Naming.NAMED);
            case 18 -> report(letterDay());
            default -> new ConfirmRemedy(1 + random.nextInt(3), random.nextBoolean(), null);
        };
    }

    private BreachCommand correction() {
        String sign = any(SIGNS.toArray(new String[0]));
        LocalDate day = breach.state().filedOn().minusDays(random.nextInt(100));
        Mission mission = random.nextBoolean() ? null : any(Mission.values());
        String title = random.nextBoolean() ? null : "Another title";
        return new Correct("2025-07-17", sign, day, null, mission, null, title, null, null);
    }

    private BreachCommand ofReviewer() {
        return switch (random.nextInt(12)) {
            case 0 -> new Recuse(RecusalReason.OTHER);
            case 1, 2 -> new ReviseFinding(any(Finding.values()), "Found anew.");
            case 3, 4, 5 -> new CommentOnFinding("Not so.");
            case 6, 7, 8 -> new DraftFinding(any(Finding.values()), "About to be found.");
            default -> new MakeFinding(any(Finding.values()), "Found.");
        };
    }

    /// The clock and stewards do some of the same things.
    private Actor actorOf(BreachCommand command) {
        return switch (command) {
            case Refuse _, Transfer _, Group _, ShowEvidence _ -> ABreach.STEWARD;
            case StrikeOut _ -> new Actor(Role.STEWARD, new UUID(1, random.nextInt(2)));
            case Accept _, Serve _ -> random.nextInt(4) == 0 ? Actor.CLOCK : ABreach.STEWARD;
            case Lapse _ -> Actor.CLOCK;
            case Reinstate _ -> random.nextBoolean() ? filer : ABreach.REVIEWER;
            case Acknowledge sent -> department(sent.receivedOn());
            case Answer sent -> department(sent.receivedOn());
            case ReportRemedy sent -> department(sent.receivedOn());
            case ExtendAnswer _ -> department(null);
            case ContestAnswer _,
                    AcceptAnswer _,
                    ExtendReply _,
                    Withdraw _,
                    ConfirmRemedy _,
                    ComeForward _,
                    ObjectToText _ -> filer;
            case DraftFinding _, MakeFinding _, ReviseFinding _, Recuse _ ->
                random.nextInt(4) == 0 ? new Actor(Role.REVIEWER, new UUID(2, 1)) : ABreach.REVIEWER;
            case Correct _ -> random.nextBoolean() ? filer : ABreach.STEWARD;
            case AskClarification _ -> new Actor(Role.DEPARTMENT, breach.state().department());
            case GiveClarification _, Escalate _ -> filer;
            case CommentOnFinding _, AttachEvidence _ ->
                random.nextBoolean()
                        ? filer
                        : new Actor(Role.DEPARTMENT, breach.state().department());
            case Support _, ConfirmCoFiling _ -> new Actor(Role.ORGANISATION, new UUID(0, 1 + random.nextInt(9)));
        };
    }

    private BreachCommand report(LocalDate receivedOn) {
        LocalDate doneOn = receivedOn == null ? breach.day() : receivedOn;
        return new ReportRemedy(1 + random.nextInt(3), doneOn, "Done.", receivedOn);
    }

    /// By letter a steward speaks for it.
    private Actor department(LocalDate receivedOn) {
        return receivedOn == null ? new Actor(Role.DEPARTMENT, breach.state().department()) : ABreach.STEWARD;
    }

    /// Null where it came by no letter.
    private LocalDate letterDay() {
        LocalDate served = breach.state().servedOn();
        if (served == null || random.nextInt(3) > 0) return null;
        int days = (int) served.until(breach.day(), ChronoUnit.DAYS);
        return served.plusDays(random.nextInt(days + 1));
    }

    private UUID elsewhere() {
        return any(departments.stream()
                .filter(each -> !each.equals(breach.state().department()))
                .toArray(UUID[]::new));
    }

    private LocalDate laterDay() {
        return breach.day().plusDays(15 + random.nextInt(40));
    }

    private List<Remedy> promises() {
        List<Remedy> remedies = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate due = breach.day().plusDays(random.nextInt(60));
            remedies.add(new Remedy(any(RemedyKind.values()), due, "We will."));
        }
        return remedies;
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
