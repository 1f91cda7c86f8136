package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.register.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether clocks were kept. A clock counts from the day after its due date, kept or missed; one that
/// is not yet due counts neither way, even if what it waits for is done.
///
/// @param answeredOnTime against the original due date; `no_comment` is not an answer on time
/// @param answeredWithinExtension against the due date in force, any extension included
/// @param extended how many answers were extended
@Schema(name = "Timeliness")
record Timeliness(Rate acknowledgedOnTime, Rate answeredOnTime, Rate answeredWithinExtension, int extended) {

    static Timeliness of(List<Case> cases, LocalDate asOf) {
        List<BreachState> breaches = cases.stream().map(Case::breach).toList();
        return new Timeliness(
                kept(
                        breaches,
                        BreachState::acknowledgement,
                        BreachState::acknowledgedOn,
                        BreachState::acknowledgedOn,
                        asOf),
                kept(breaches, BreachState::originalAnswer, BreachState::firstAnsweredOn, Timeliness::answeredOn, asOf),
                kept(breaches, BreachState::answer, BreachState::firstAnsweredOn, Timeliness::answeredOn, asOf),
                (int) breaches.stream().filter(BreachState::isExtended).count());
    }

    /// @param ended when what the clock waited for came, whether or not it counts as done
    private static Rate kept(
            List<BreachState> breaches,
            Function<BreachState, Clock> clock,
            Function<BreachState, LocalDate> ended,
            Function<BreachState, LocalDate> doneOn,
            LocalDate asOf) {
        List<BreachState> due = breaches.stream()
                .filter(each -> clock.apply(each) != null && clock.apply(each).hasPassedBy(asOf))
                .filter(each -> !wasEndedByWithdrawal(each, clock.apply(each), ended.apply(each)))
                .toList();
        return Rate.of(
                due,
                each -> doneOn.apply(each) != null
                        && !doneOn.apply(each).isAfter(clock.apply(each).dueOn()));
    }

    /// Withdrawn by the end of the due date with nothing done yet: in no denominator. A miss before
    /// the withdrawal stays a miss.
    private static boolean wasEndedByWithdrawal(BreachState breach, Clock clock, LocalDate ended) {
        return ended == null
                && breach.withdrawnOn() != null
                && !breach.withdrawnOn().isAfter(clock.dueOn());
    }

    /// Only the first answer is timed.
    private static LocalDate answeredOn(BreachState breach) {
        return breach.firstPosition() == AnswerPosition.NO_COMMENT ? null : breach.firstAnsweredOn();
    }
}
