package org.covenanttracker.scorecard;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.register.Clock;

/// What a filing counts for on the steward's own card.
final class StewardMarks {

    private StewardMarks() {}

    static void add(Marks marks, BreachState breach, LocalDate asOf) {
        LocalDate filed = breach.filedOn();
        marks.add(Counted.FILED, filed)
                .addIf(isAwaited(breach), Counted.AWAITING_SCREENING, filed)
                .addIf(breach.wasAcceptedUnscreened(), Counted.ACCEPTED_UNSCREENED, filed)
                .addIf(breach.stage() == Stage.OPEN && breach.servedOn() == null, Counted.AWAITING_SERVICE, filed)
                .times(breach.reinstatementsByReview(), Counted.REINSTATED_BY_REVIEW, filed);
        if (breach.refusedFor() != null) marks.add(Counted.refused(breach.refusedFor()), filed);
        screening(marks, breach, asOf);
    }

    private static boolean isAwaited(BreachState breach) {
        boolean isOver = breach.stage() == Stage.WITHDRAWN || breach.stage() == Stage.STRUCK_OUT;
        return breach.firstScreenedOn() == null && !isOver;
    }

    /// A filing withdrawn within the time for screening is in no denominator.
    private static void screening(Marks marks, BreachState breach, LocalDate asOf) {
        Clock clock = breach.screening();
        if (!clock.hasPassedBy(asOf)) return;
        LocalDate screened = breach.firstScreenedOn();
        LocalDate withdrawn = breach.withdrawnOn();
        if (screened == null && withdrawn != null && !withdrawn.isAfter(clock.dueOn())) return;
        marks.add(Counted.SCREENING_DUE, clock.dueOn())
                .addIf(screened != null && !screened.isAfter(clock.dueOn()), Counted.SCREENED_ON_TIME, clock.dueOn());
    }
}
