package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.RemedyNote;
import org.covenanttracker.register.Clock;

/// A breach with what the register said when it was filed, of its sign and its filer.
final class Case implements Countable {

    private final BreachState breach = new BreachState();
    private int filer;
    private final int act;
    private Facets facets;
    private boolean onProvisionalSign;

    /// @param act the number of what it is about
    Case(int act) {
        this.act = act;
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

    int act() {
        return act;
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
    public List<Contribution> contributions(LocalDate asOf) {
        Marks marks = breach.isOnTheCard() ? CaseMarks.of(this, asOf) : new Marks();
        StewardMarks.add(marks, breach, asOf);
        return List.of(new Contribution(breach.department(), facets, marks.sorted()));
    }

    @Override
    public LocalDate nextChangeAfter(LocalDate day) {
        Stream<LocalDate> clocks = Stream.of(
                        breach.screening(),
                        breach.acknowledgement(),
                        breach.originalAnswer(),
                        breach.answer(),
                        breach.ownTarget())
                .filter(Objects::nonNull)
                .map(Clock::dueOn);
        Stream<LocalDate> remedies = breach.remedies().stream().map(RemedyNote::dueOn);
        return Stream.concat(clocks, remedies)
                .map(due -> due.plusDays(1))
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
