package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.RemedyNote;
import org.covenanttracker.breach.TransferNote;
import org.covenanttracker.register.Clock;

/// A breach with what the register said when it was filed, of its sign and its filer.
final class Case extends Countable {

    private final BreachState breach = new BreachState();
    private int filer;
    private final int number;
    private int act;
    private Facets facets;
    private boolean onProvisionalSign;

    /// @param number of the case, and of the act that it is about by itself
    Case(int number) {
        this.number = number;
        this.act = number;
    }

    int number() {
        return number;
    }

    BreachState breach() {
        return breach;
    }

    /// The number of the filing organisation; of no meaning where it is not named.
    int filer() {
        return filer;
    }

    void filedBy(int organisation) {
        filer = organisation;
    }

    /// The number of the act that it is about.
    int act() {
        return act;
    }

    void about(int other) {
        act = other;
    }

    boolean onProvisionalSign() {
        return onProvisionalSign;
    }

    void sortedBy(Facets by, boolean provisional) {
        facets = by;
        onProvisionalSign = provisional;
    }

    Facets facets() {
        return facets;
    }

    /// Screened and accepted; others are on the steward's card only.
    boolean isOnTheCard() {
        return breach.isOnTheCard();
    }

    @Override
    List<Contribution> contributions(LocalDate asOf) {
        Marks marks = breach.isOnTheCard() ? CaseMarks.of(this, asOf) : new Marks();
        StewardMarks.add(marks, breach, asOf);
        Contribution own = new Contribution(breach.department(), facets, marks.sorted());
        if (breach.transfers().isEmpty()) return List.of(own);
        List<Contribution> all = new ArrayList<>(List.of(own));
        for (TransferNote each : breach.transfers()) {
            all.add(new Contribution(
                    each.from(), facets, CaseMarks.left(this, each).sorted()));
        }
        return all;
    }

    @Override
    LocalDate nextChangeAfter(LocalDate day) {
        LocalDate next = null;
        next = earlier(next, breach.screening(), day);
        next = earlier(next, breach.acknowledgement(), day);
        next = earlier(next, breach.originalAnswer(), day);
        next = earlier(next, breach.answer(), day);
        next = earlier(next, breach.ownTarget(), day);
        for (RemedyNote remedy : breach.ownRemedies()) next = earlier(next, remedy.dueOn(), day);
        return next == null ? null : next.plusDays(1);
    }

    private static LocalDate earlier(LocalDate next, Clock clock, LocalDate day) {
        return clock == null ? next : earlier(next, clock.dueOn(), day);
    }

    /// Of two due dates, the earlier one that has not passed by the end of a day.
    private static LocalDate earlier(LocalDate next, LocalDate due, LocalDate day) {
        if (due.isBefore(day)) return next;
        return next == null || due.isBefore(next) ? due : next;
    }
}
