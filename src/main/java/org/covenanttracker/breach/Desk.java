package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.covenanttracker.register.Clock;

/// What is still to be done on a breach, by whom and by when. Pure.
final class Desk {

    private static final Set<Stage> OVER = EnumSet.of(Stage.REFUSED, Stage.WITHDRAWN, Stage.STRUCK_OUT);

    private Desk() {}

    /// @param what as clocks are called, or `remedy 1`
    /// @param by whose it is to do
    record Due(String what, Party by, LocalDate dueOn) {}

    /// In no order.
    static List<Due> of(BreachState breach) {
        List<Due> due = new ArrayList<>();
        if (OVER.contains(breach.stage())) return due;
        add(due, breach.screenedOn() == null, "screening", Party.STEWARD, breach.screening());
        boolean open = breach.stage() == Stage.OPEN;
        add(
                due,
                open && breach.servedOn() == null,
                "service",
                Party.STEWARD,
                breach.clocks().service());
        add(
                due,
                open && breach.acknowledgedOn() == null,
                "acknowledgement",
                Party.DEPARTMENT,
                breach.acknowledgement());
        if (breach.awaitsClarification() && open) {
            due.add(new Due("clarification", Party.FILER, breach.answer().dueOn()));
        }
        add(due, open, "answer", Party.DEPARTMENT, breach.answer());
        add(
                due,
                breach.stage() == Stage.ANSWERED,
                "reply",
                Party.FILER,
                breach.clocks().reply());
        for (RemedyNote remedy : breach.ownRemedies()) {
            if (!remedy.isDone()) due.add(new Due("remedy " + remedy.number(), Party.DEPARTMENT, remedy.dueOn()));
        }
        addComments(due, breach);
        return due;
    }

    private static void addComments(List<Due> due, BreachState breach) {
        FindingDraft draft = breach.stage() == Stage.CONTESTED ? breach.findingDraft() : null;
        if (draft == null) return;
        add(due, !draft.hasCommentOf(true), "finding-comment", Party.FILER, draft.comments());
        add(due, !draft.hasCommentOf(false), "finding-comment", Party.DEPARTMENT, draft.comments());
    }

    private static void add(List<Due> due, boolean wanted, String what, Party by, Clock clock) {
        if (wanted && clock != null) due.add(new Due(what, by, clock.dueOn()));
    }

    static LocalDate dueOn(BreachState breach) {
        return of(breach).stream().map(Due::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    static boolean hasOpenRemedy(BreachState breach) {
        return of(breach).stream().anyMatch(each -> each.what().startsWith("remedy"));
    }

    /// To screen, to serve, or to look at what an unnamed filer objected to.
    static boolean wantsSteward(BreachState breach) {
        return of(breach).stream().anyMatch(each -> each.by() == Party.STEWARD)
                || breach.shownFirst().stream().anyMatch(ShownText::isObjected);
    }
}
