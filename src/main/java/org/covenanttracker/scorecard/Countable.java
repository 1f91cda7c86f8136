package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;

/// A case or a commitment, as cards count it.
interface Countable {

    /// What it adds to which cards at the date: a function of its events so far and of that date.
    List<Contribution> contributions(LocalDate asOf);

    /// The first date after this one on which it would add something else though nothing happened to it,
    /// because a due date has then passed; null if there is none.
    LocalDate nextChangeAfter(LocalDate day);
}
