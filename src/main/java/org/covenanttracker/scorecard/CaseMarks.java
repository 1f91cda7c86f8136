package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.function.Function;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.RemedyNote;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.breach.TransferNote;
import org.covenanttracker.register.Clock;

/// What one breach counts for on its department's card at a date. A clock counts from the day after its
/// due date, kept or missed; one that is not yet due counts neither way, even if what it waits for is
/// done. In a period, clocks and remedies count by due date, findings by the day they were made, times
/// to answer by service, and everything else by the day the filing came on the card.
final class CaseMarks {

    private final Case counted;
    private final BreachState breach;
    private final LocalDate asOf;
    private final Marks marks = new Marks();

    private CaseMarks(Case counted, LocalDate asOf) {
        this.counted = counted;
        this.breach = counted.breach();
        this.asOf = asOf;
    }

    static Marks of(Case counted, LocalDate asOf) {
        return new CaseMarks(counted, asOf).all();
    }

    /// What stays on the card of a department that it was transferred from: that it was, and the clocks
    /// that had been missed by then. The rest goes with it.
    static Marks left(Case counted, TransferNote transfer) {
        Marks marks = new Marks();
        if (!transfer.wasOnTheCard() || counted.breach().stage() == Stage.STRUCK_OUT) return marks;
        LocalDate answeredOn =
                transfer.firstPosition() == AnswerPosition.NO_COMMENT ? null : transfer.firstAnsweredOn();
        marks.add(Counted.TRANSFERRED, transfer.on());
        missed(
                marks,
                counted,
                transfer,
                transfer.acknowledgement(),
                transfer.acknowledgedOn(),
                Counted.ACKNOWLEDGEMENT_DUE);
        missed(marks, counted, transfer, transfer.originalAnswer(), answeredOn, Counted.ANSWER_DUE);
        missed(marks, counted, transfer, transfer.answer(), answeredOn, Counted.EXTENDED_ANSWER_DUE);
        missed(marks, counted, transfer, transfer.ownTarget(), answeredOn, Counted.OWN_TARGET_DUE);
        return marks;
    }

    private static void missed(
            Marks marks, Case counted, TransferNote transfer, Clock clock, LocalDate doneOn, Counted due) {
        if (clock == null || !clock.hasPassedBy(transfer.on())) return;
        boolean kept = doneOn != null && !doneOn.isAfter(clock.dueOn());
        marks.addIf(!kept, due, clock.dueOn(), counted.act());
    }

    private Marks all() {
        if (breach.stage() == Stage.STRUCK_OUT) return marks.add(Counted.STRUCK_OUT, breach.struckOutOn());
        LocalDate on = breach.onTheCardSince();
        filing(on);
        time();
        clocks();
        answer(on);
        breach.ownRemedies().forEach(this::remedy);
        if (breach.finding() != null) finding(breach.finding(), breach.findingMadeOn());
        return marks;
    }

    private void filing(LocalDate on) {
        marks.add(Counted.ACCEPTED, on)
                .add(Counted.in(breach.stage()), on)
                .add(Counted.ACT, on, counted.act())
                .addIf(breach.filer() != null, Counted.FILER, on, counted.filer())
                .addIf(breach.filer() == null, Counted.UNNAMED, on)
                .addIf(counted.onProvisionalSign(), Counted.ON_PROVISIONAL_SIGN, on)
                .times(breach.supportCount(), Counted.SUPPORT, on)
                .addIf(breach.wasEscalated(), Counted.ESCALATED, on)
                .addIf(isWithdrawnUnanswered(), Counted.WITHDRAWN_UNANSWERED, on)
                .addIf(breach.isExtended(), Counted.EXTENDED, on);
    }

    private boolean isWithdrawnUnanswered() {
        return breach.stage() == Stage.WITHDRAWN && breach.firstAnsweredOn() == null;
    }

    private void time() {
        LocalDate served = breach.servedOn();
        if (served == null) return;
        if (breach.workingDaysToAnswer() != null) {
            marks.add(Counted.ANSWERED_AFTER, served, breach.workingDaysToAnswer());
        }
        marks.addIf(breach.stage() == Stage.OPEN, Counted.WAITING_SINCE, served)
                .addIf(isWithdrawnUnanswered() && !breach.wasFiledInError(), Counted.GIVEN_UP_SINCE, served);
    }

    private void clocks() {
        kept(
                breach.acknowledgement(),
                BreachState::acknowledgedOn,
                breach.acknowledgedOn(),
                Counted.ACKNOWLEDGEMENT_DUE,
                Counted.ACKNOWLEDGED_ON_TIME);
        answered(breach.originalAnswer(), Counted.ANSWER_DUE, Counted.ANSWERED_ON_TIME);
        answered(breach.answer(), Counted.EXTENDED_ANSWER_DUE, Counted.ANSWERED_WITHIN_EXTENSION);
        answered(breach.ownTarget(), Counted.OWN_TARGET_DUE, Counted.ANSWERED_WITHIN_OWN_TARGET);
        Clock answer = breach.answer();
        boolean overdue = breach.stage() == Stage.OPEN && answer != null && answer.hasPassedBy(asOf);
        if (overdue) marks.add(Counted.OVERDUE, answer.dueOn());
    }

    /// Only the first answer is timed, and to say nothing is not to answer on time.
    private void answered(Clock clock, Counted due, Counted onTime) {
        LocalDate answeredOn = breach.firstPosition() == AnswerPosition.NO_COMMENT ? null : breach.firstAnsweredOn();
        kept(clock, BreachState::firstAnsweredOn, answeredOn, due, onTime);
    }

    /// @param ended when what the clock waited for came, whether or not it counts as done
    /// @param doneOn when it was done, if it counts
    private void kept(
            Clock clock, Function<BreachState, LocalDate> ended, LocalDate doneOn, Counted due, Counted onTime) {
        if (clock == null || !clock.hasPassedBy(asOf)) return;
        if (ended.apply(breach) == null && wasWithdrawnWithin(clock)) return;
        marks.add(due, clock.dueOn(), counted.act())
                .addIf(doneOn != null && !doneOn.isAfter(clock.dueOn()), onTime, clock.dueOn(), counted.act());
    }

    /// Withdrawn by the end of the due date with nothing done yet: in no denominator. A miss before
    /// the withdrawal stays a miss.
    private boolean wasWithdrawnWithin(Clock clock) {
        return breach.withdrawnOn() != null && !breach.withdrawnOn().isAfter(clock.dueOn());
    }

    private void answer(LocalDate on) {
        if (breach.position() != null) marks.add(Counted.saying(breach.position()), on);
        if (breach.outcomeAsSought() != null) marks.add(Counted.outcome(breach.outcomeAsSought()), on);
    }

    /// A remedy whose breach was withdrawn before it was due, with nothing done, is owed no longer.
    private void remedy(RemedyNote remedy) {
        LocalDate withdrawn = breach.withdrawnOn();
        LocalDate dueOn = remedy.dueOn();
        if (withdrawn != null && !remedy.isDone() && !withdrawn.isAfter(dueOn)) return;
        boolean due = dueOn.isBefore(asOf);
        marks.add(Counted.REMEDY_PROMISED, dueOn)
                .addIf(due, Counted.REMEDY_DUE, dueOn, counted.act())
                .addIf(due && remedy.wasDoneOnTime(), Counted.REMEDY_DONE_ON_TIME, dueOn, counted.act())
                .addIf(due && !remedy.isDone(), Counted.REMEDY_OVERDUE, dueOn)
                .addIf(Boolean.TRUE.equals(remedy.confirmed()), Counted.REMEDY_CONFIRMED, dueOn)
                .addIf(Boolean.FALSE.equals(remedy.confirmed()), Counted.REMEDY_DENIED, dueOn);
    }

    private void finding(Finding finding, LocalDate on) {
        marks.add(Counted.FOUND, on, counted.act())
                .add(Counted.found(finding), on)
                .addIf(finding != Finding.NOT_UPHELD, Counted.FOUND_FOR_THE_FILER, on, counted.act());
    }
}
