package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.register.Clock;

/// Which deadlines of a breach were missed. One counts as scorecards count it, see section 6 of the design:
/// kept by the end of its due date or missed, and owed no longer once the breach ended before that. Also what
/// was done late before any night came to say so, as after an outage, was missed.
final class Deadlines {

    private Deadlines() {}

    /// Those that were missed by the beginning of a day and that no entry tells of yet, earliest first.
    static List<DeadlineMissed> missedBy(LocalDate today, BreachState breach) {
        return untold(breach).filter(each -> each.dueOn().isBefore(today)).toList();
    }

    /// The first day on which there is one to tell of if nothing is done, or null.
    static LocalDate wakeOn(BreachState breach) {
        return untold(breach).findFirst().map(each -> each.dueOn().plusDays(1)).orElse(null);
    }

    /// What is told of one due date is told again of a later one, where a clock was extended meanwhile.
    private static Stream<DeadlineMissed> untold(BreachState breach) {
        return Stream.concat(clocks(breach), breach.ownRemedies().stream().map(Deadlines::remedy))
                .filter(each -> each.isOwedBy(breach) && !each.isKept())
                .map(each -> new DeadlineMissed(each.what(), each.remedy(), each.dueOn()))
                .filter(each -> !breach.missed().contains(each))
                .sorted(DeadlineMissed.EARLIEST_FIRST);
    }

    private static Stream<Due> clocks(BreachState breach) {
        return Stream.of(
                        due(Deadline.SCREENING, breach.screening(), breach.firstScreenedOn()),
                        due(Deadline.ACKNOWLEDGEMENT, breach.acknowledgement(), breach.acknowledgedOn()),
                        due(Deadline.ANSWER, breach.answer(), breach.firstAnsweredOn()))
                .flatMap(List::stream);
    }

    private static List<Due> due(Deadline what, Clock clock, LocalDate doneOn) {
        return clock == null ? List.of() : List.of(new Due(what, null, clock.dueOn(), doneOn));
    }

    private static Due remedy(RemedyNote remedy) {
        LocalDate doneOn = remedy.isDone() ? remedy.reportedOn() : null;
        return new Due(Deadline.REMEDY, remedy.number(), remedy.dueOn(), doneOn);
    }

    /// @param doneOn null while it is not
    private record Due(Deadline what, Integer remedy, LocalDate dueOn, LocalDate doneOn) {

        boolean isKept() {
            return doneOn != null && !doneOn.isAfter(dueOn);
        }

        boolean isOwedBy(BreachState breach) {
            boolean ended = doneOn == null && endedWithin(breach.withdrawnOn());
            return !ended && !endedWithin(breach.struckOutOn());
        }

        private boolean endedWithin(LocalDate ended) {
            return ended != null && !ended.isAfter(dueOn);
        }
    }
}
