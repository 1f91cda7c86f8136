package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.RemedyNote;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.register.Clock;

/// A breach with what the register said when it was filed and served: of its sign, its filer, and the
/// target that the department had set itself.
final class Case implements Countable {

    private final BreachState breach = new BreachState();
    private final int number;
    private int filer;
    private int act;
    private Facets facets;
    private boolean onProvisionalSign;
    private Clock ownTarget;

    /// @param number of the case; what it is about is an act of that number until it is grouped
    Case(int number) {
        this.number = number;
        this.act = number;
    }

    BreachState breach() {
        return breach;
    }

    int number() {
        return number;
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

    void isAbout(int other) {
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

    /// The clock that the department set itself before it was served; null where it had set none.
    Clock ownTarget() {
        return ownTarget;
    }

    void ownTarget(Clock target) {
        ownTarget = target;
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
                        ownTarget)
                .filter(Objects::nonNull)
                .map(Clock::dueOn);
        Stream<LocalDate> remedies = breach.remedies().stream().map(RemedyNote::dueOn);
        return Stream.concat(clocks, remedies)
                .map(due -> due.plusDays(1))
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    boolean isWaiting() {
        return breach.stage() == Stage.OPEN;
    }
}
