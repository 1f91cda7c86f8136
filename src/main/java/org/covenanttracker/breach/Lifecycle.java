package org.covenanttracker.breach;

import static org.covenanttracker.breach.Stage.ANSWERED;
import static org.covenanttracker.breach.Stage.CONTESTED;
import static org.covenanttracker.breach.Stage.DECIDED;
import static org.covenanttracker.breach.Stage.FILED;
import static org.covenanttracker.breach.Stage.LAPSED;
import static org.covenanttracker.breach.Stage.OPEN;
import static org.covenanttracker.breach.Stage.REFUSED;
import static org.covenanttracker.breach.Stage.RESOLVED;
import static org.covenanttracker.breach.Stage.STRUCK_OUT;
import static org.covenanttracker.breach.Stage.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/// Who may do what in which stage: the table of package-info.java, as code. A test compares the two.
final class Lifecycle {

    private static final Set<Stage> ONCE_ANSWERED = EnumSet.of(ANSWERED, CONTESTED, LAPSED, RESOLVED, DECIDED);

    /// Of no use to a filer that is named.
    private static final Set<Class<? extends BreachCommand>> OF_THE_UNNAMED =
            Set.of(ComeForward.class, ObjectToText.class);

    private static final List<Row> ROWS = List.of(
            row("refusal", Refuse.class, EnumSet.of(FILED), Party.STEWARD),
            row("correction", Correct.class, EnumSet.of(FILED), Party.FILER),
            row(
                    "correction",
                    Correct.class,
                    EnumSet.of(OPEN, ANSWERED, CONTESTED, LAPSED, RESOLVED, DECIDED),
                    Party.STEWARD),
            row("acceptance", Accept.class, EnumSet.of(FILED), Party.CLOCK),
            row(
                    "acceptance",
                    Accept.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.STEWARD),
            row("reinstatement", Reinstate.class, EnumSet.of(REFUSED), Party.STEWARD, Party.REVIEWER),
            row("reinstatement", Reinstate.class, EnumSet.of(WITHDRAWN), Party.FILER),
            row("service", Serve.class, EnumSet.of(OPEN), Party.STEWARD, Party.CLOCK),
            row("acknowledgement", Acknowledge.class, EnumSet.of(OPEN), Party.DEPARTMENT, Party.STEWARD),
            row("extension", ExtendAnswer.class, EnumSet.of(OPEN), Party.DEPARTMENT),
            row("clarification", AskClarification.class, EnumSet.of(OPEN), Party.DEPARTMENT),
            row("clarification", GiveClarification.class, EnumSet.of(OPEN), Party.FILER),
            row(
                    "escalation",
                    Escalate.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.FILER),
            row(
                    "escalation",
                    Escalate.class,
                    EnumSet.of(OPEN, ANSWERED, CONTESTED, LAPSED, RESOLVED, DECIDED),
                    Party.DEPARTMENT),
            row(
                    "evidence",
                    AttachEvidence.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.FILER),
            row(
                    "evidence",
                    AttachEvidence.class,
                    EnumSet.of(OPEN, ANSWERED, CONTESTED, LAPSED, RESOLVED, DECIDED),
                    Party.DEPARTMENT),
            row("evidence/{evidence}/visibility", ShowEvidence.class, EnumSet.allOf(Stage.class), Party.STEWARD),
            row("answer", Answer.class, EnumSet.of(OPEN, CONTESTED), Party.DEPARTMENT, Party.STEWARD),
            row("reply (not satisfied)", ContestAnswer.class, EnumSet.of(ANSWERED, LAPSED), Party.FILER),
            row("reply (satisfied)", AcceptAnswer.class, EnumSet.of(ANSWERED, CONTESTED, LAPSED), Party.FILER),
            row("reply-extension", ExtendReply.class, EnumSet.of(ANSWERED), Party.FILER),
            row("lapse", Lapse.class, EnumSet.of(ANSWERED), Party.CLOCK),
            row("finding-draft", DraftFinding.class, EnumSet.of(CONTESTED), Party.REVIEWER),
            row("finding-comment", CommentOnFinding.class, EnumSet.of(CONTESTED), Party.FILER, Party.DEPARTMENT),
            row("recusal", Recuse.class, EnumSet.of(CONTESTED), Party.REVIEWER),
            row("finding", MakeFinding.class, EnumSet.of(CONTESTED), Party.REVIEWER),
            row("finding-revision", ReviseFinding.class, EnumSet.of(DECIDED), Party.REVIEWER),
            row("withdrawal", Withdraw.class, EnumSet.of(FILED, OPEN, ANSWERED, CONTESTED, LAPSED), Party.FILER),
            row(
                    "support",
                    Support.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.OTHER_ORGANISATION,
                    Party.INVITED),
            row(
                    "co-filing",
                    ConfirmCoFiling.class,
                    EnumSet.of(FILED, OPEN, ANSWERED, CONTESTED, LAPSED),
                    Party.INVITED),
            row(
                    "naming",
                    ComeForward.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.FILER),
            row(
                    "objection",
                    ObjectToText.class,
                    EnumSet.complementOf(EnumSet.of(REFUSED, WITHDRAWN, STRUCK_OUT)),
                    Party.FILER),
            row("transfer", Transfer.class, EnumSet.of(OPEN, CONTESTED), Party.STEWARD),
            row("grouping", Group.class, EnumSet.complementOf(EnumSet.of(REFUSED)), Party.STEWARD),
            row(
                    "striking-out",
                    StrikeOut.class,
                    EnumSet.of(OPEN, ANSWERED, CONTESTED, LAPSED, RESOLVED, DECIDED, WITHDRAWN),
                    Party.STEWARD),
            row("remedies/{n}/report", ReportRemedy.class, ONCE_ANSWERED, Party.DEPARTMENT, Party.STEWARD),
            row("remedies/{n}/confirmation", ConfirmRemedy.class, ONCE_ANSWERED, Party.FILER));

    private Lifecycle() {}

    /// Whether this party may ever do this, in whatever stage.
    static boolean isFor(Class<? extends BreachCommand> command, Party party) {
        return ROWS.stream()
                .anyMatch(row -> row.command() == command && row.by().contains(party));
    }

    static boolean allows(Class<? extends BreachCommand> command, Stage stage, Party party) {
        return ROWS.stream()
                .anyMatch(row -> row.command() == command
                        && row.stages().contains(stage)
                        && row.by().contains(party));
    }

    /// The stages from which this party may do this.
    static Set<Stage> stagesOf(Class<? extends BreachCommand> command, Party party) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        ROWS.stream()
                .filter(row -> row.command() == command && row.by().contains(party))
                .forEach(row -> stages.addAll(row.stages()));
        return stages;
    }

    /// The stages from which anybody may do this.
    static Set<Stage> stagesOf(Class<? extends BreachCommand> command) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        ROWS.stream().filter(row -> row.command() == command).forEach(row -> stages.addAll(row.stages()));
        return stages;
    }

    /// The name a client knows a command by: the end of its address.
    static String nameOf(Class<? extends BreachCommand> command) {
        return ROWS.stream()
                .filter(row -> row.command() == command)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /// What a party may do next, by name.
    static List<String> namesOf(BreachState breach, Party party) {
        return ROWS.stream()
                .filter(row -> row.stages().contains(breach.stage()) && row.by().contains(party))
                .filter(row -> breach.filer() == null || !OF_THE_UNNAMED.contains(row.command()))
                .filter(row -> row.command() != ShowEvidence.class
                        || !breach.evidence().isEmpty())
                .map(Row::name)
                .sorted()
                .toList();
    }

    private static Row row(String name, Class<? extends BreachCommand> command, Set<Stage> stages, Party... by) {
        return new Row(name, command, stages, EnumSet.copyOf(Arrays.asList(by)));
    }

    private record Row(String name, Class<? extends BreachCommand> command, Set<Stage> stages, Set<Party> by) {}
}
