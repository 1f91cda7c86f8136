package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;

/// A case or a commitment, as cards count it.
abstract class Countable {

    private static final int NEVER = Integer.MAX_VALUE;

    private List<Contribution> counted = List.of();
    private int dueOn = NEVER;

    /// What it adds to which cards at the date: a function of its events so far and of that date.
    abstract List<Contribution> contributions(LocalDate asOf);

    /// The first date after this one on which it would add something else though nothing happened to it,
    /// because a due date has then passed; null if there is none.
    abstract LocalDate nextChangeAfter(LocalDate day);

    /// What a [Timeline] counted of it last. Kept here, since it is looked up for every entry.
    final List<Contribution> counted() {
        return counted;
    }

    /// Whether a timeline must count it again on a day.
    final boolean isDueOn(LocalDate day) {
        return dueOn == (int) day.toEpochDay();
    }

    /// @param next when a timeline must count it again; null for never
    final void counted(List<Contribution> contributions, LocalDate next) {
        counted = contributions;
        dueOn = next == null ? NEVER : (int) next.toEpochDay();
    }
}
