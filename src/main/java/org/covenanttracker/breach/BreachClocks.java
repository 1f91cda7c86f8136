package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Outage;

/// The clocks of one breach, each null until it is started.
final class BreachClocks {

    private Clock screening;
    private Clock unscreenedAcceptance;
    private Clock service;
    private Clock acknowledgement;
    private Clock originalAnswer;
    private Clock answer;
    private Clock ownTarget;
    private Clock reply;
    private boolean replyExtended;
    private Pause pause;
    private int daysPaused;

    void startScreening(LocalDate filedOn, ClockRules rules) {
        screening = Clock.start(filedOn, rules.days().screening(), rules.calendar());
        unscreenedAcceptance = Clock.start(filedOn, rules.days().unscreenedAcceptance(), rules.calendar());
    }

    void startService(LocalDate acceptedOn, ClockRules rules) {
        service = Clock.start(acceptedOn, rules.days().serviceByClock(), rules.calendar());
    }

    /// With another department: nothing that ran against the one before runs on.
    void begin(LocalDate on, ClockRules rules) {
        acknowledgement = null;
        originalAnswer = null;
        answer = null;
        ownTarget = null;
        reply = null;
        replyExtended = false;
        pause = null;
        daysPaused = 0;
        startService(on, rules);
    }

    void startAnswer(LocalDate servedOn, ClockRules rules) {
        acknowledgement = Clock.start(servedOn, rules.days().acknowledgement(), rules.calendar());
        originalAnswer = Clock.start(servedOn, rules.days().answer(), rules.calendar());
        answer = originalAnswer;
        Integer target = rules.answerTarget();
        ownTarget = target == null ? null : Clock.start(servedOn, target, rules.calendar());
    }

    /// Stops the answer clocks for as many days as are left of those that questions may take in all. They
    /// are given at once and taken back as far as the filer needed less, so that no night has to act.
    void pauseAnswer(LocalDate on, ClockRules rules) {
        int granted = Math.max(0, rules.days().clarification() - daysPaused);
        pause = new Pause(on, granted, originalAnswer, answer, ownTarget);
        pauseFor(granted, rules);
    }

    /// The clocks run again: the filer said, or something else happened that did not wait for it.
    void endPause(LocalDate on, ClockRules rules) {
        if (pause == null) return;
        int waited = Math.min(pause.granted(), rules.calendar().workingDaysBetween(pause.from(), on));
        pauseFor(waited, rules);
        daysPaused += waited;
        pause = null;
    }

    private void pauseFor(int days, ClockRules rules) {
        originalAnswer = resumed(pause.originalAnswer(), pause.from(), days, rules);
        answer = resumed(pause.answer(), pause.from(), days, rules);
        ownTarget = resumed(pause.ownTarget(), pause.from(), days, rules);
    }

    void extendAnswer(LocalDate until, ClockRules rules) {
        answer = answer.extendedTo(until, rules.calendar());
    }

    /// Each answer, the revised one too, gives the filer the whole time to reply.
    void startReply(LocalDate answeredOn, ClockRules rules) {
        reply = Clock.start(answeredOn, rules.days().reply(), rules.calendar());
        replyExtended = false;
    }

    void extendReply(ClockRules rules) {
        reply = reply.lengthenedBy(rules.days().replyExtension(), rules.calendar());
        replyExtended = true;
    }

    /// Adds the working days that a breach was withdrawn to every clock that it stopped. One that had
    /// run out before stays run out.
    void resume(LocalDate withdrawnOn, LocalDate reinstatedOn, ClockRules rules) {
        int away = rules.calendar().workingDaysBetween(withdrawnOn, reinstatedOn);
        screening = resumed(screening, withdrawnOn, away, rules);
        unscreenedAcceptance = resumed(unscreenedAcceptance, withdrawnOn, away, rules);
        service = resumed(service, withdrawnOn, away, rules);
        acknowledgement = resumed(acknowledgement, withdrawnOn, away, rules);
        originalAnswer = resumed(originalAnswer, withdrawnOn, away, rules);
        answer = resumed(answer, withdrawnOn, away, rules);
        ownTarget = resumed(ownTarget, withdrawnOn, away, rules);
        reply = resumed(reply, withdrawnOn, away, rules);
    }

    void adopt(Calendar calendar, LocalDate today) {
        screening = by(calendar, today, screening);
        unscreenedAcceptance = by(calendar, today, unscreenedAcceptance);
        service = by(calendar, today, service);
        acknowledgement = by(calendar, today, acknowledgement);
        originalAnswer = by(calendar, today, originalAnswer);
        answer = by(calendar, today, answer);
        ownTarget = by(calendar, today, ownTarget);
        reply = by(calendar, today, reply);
        if (pause != null) pause = pause.with(clock -> by(calendar, today, clock));
    }

    /// @param waiting whose clocks they are
    void extend(Outage outage, BreachState waiting, LocalDate today) {
        LocalDate answered = waiting.firstAnsweredOn();
        settlePause(outage, answered, today);
        screening = outage.extend(screening, waiting.firstScreenedOn());
        acknowledgement = outage.extend(acknowledgement, waiting.acknowledgedOn());
        originalAnswer = outage.extend(originalAnswer, answered);
        answer = outage.extend(answer, answered);
        ownTarget = outage.extend(ownTarget, answered);
        // What these led to when they ran out is not undone.
        if (waiting.stage() == Stage.FILED) unscreenedAcceptance = outage.extend(unscreenedAcceptance, null);
        if (waiting.stage() == Stage.OPEN) service = outage.extend(service, waiting.servedOn());
        if (waiting.stage() == Stage.ANSWERED) reply = outage.extend(reply, null);
    }

    /// A question that has taken its days takes back none, so that what fell due after them is given days for
    /// good. Before that only a clock that it did not stop can have fallen due.
    private void settlePause(Outage outage, LocalDate answered, LocalDate today) {
        if (pause == null) return;
        if (outage.calendar().workingDaysBetween(pause.from(), today) >= pause.granted()) {
            daysPaused += pause.granted();
            pause = null;
        } else {
            LocalDate from = pause.from();
            pause = pause.with(
                    clock -> clock == null || !clock.hasPassedBy(from) ? clock : outage.extend(clock, answered));
        }
    }

    private static Clock by(Calendar calendar, LocalDate today, Clock clock) {
        return clock == null ? null : clock.by(calendar, today);
    }

    private static Clock resumed(Clock clock, LocalDate withdrawnOn, int away, ClockRules rules) {
        boolean stopped = clock != null && !clock.hasPassedBy(withdrawnOn);
        return stopped ? clock.lengthenedBy(away, rules.calendar()) : clock;
    }

    Clock screening() {
        return screening;
    }

    Clock unscreenedAcceptance() {
        return unscreenedAcceptance;
    }

    Clock service() {
        return service;
    }

    Clock acknowledgement() {
        return acknowledgement;
    }

    Clock originalAnswer() {
        return originalAnswer;
    }

    Clock answer() {
        return answer;
    }

    Clock ownTarget() {
        return ownTarget;
    }

    Clock reply() {
        return reply;
    }

    boolean isReplyExtended() {
        return replyExtended;
    }

    /// @param granted the working days that it may last
    /// @param originalAnswer as it ran before, as the two after it
    record Pause(LocalDate from, int granted, Clock originalAnswer, Clock answer, Clock ownTarget) {

        Pause with(UnaryOperator<Clock> change) {
            return new Pause(
                    from, granted, change.apply(originalAnswer), change.apply(answer), change.apply(ownTarget));
        }
    }
}
