package org.covenanttracker.breach;

import java.time.LocalDate;

/// When the words of a breach become public. Codes and dates are public from the first day, so that
/// nobody can hide that a filing exists; words wait until somebody has read them and the department
/// has had its right of reply: its answer, or the end of the time it was first given for one.
final class Publicity {

    private Publicity() {}

    /// The day from which the words are public, or null while that is not settled, and for good if the
    /// breach was withdrawn before that day.
    static LocalDate wordsPublicFrom(BreachState breach) {
        if (!breach.isOnTheCard()) return null;
        LocalDate replied = rightOfReplyEndedOn(breach);
        if (replied == null) return null;
        LocalDate day = replied.isBefore(breach.screenedOn()) ? breach.screenedOn() : replied;
        boolean withdrawnBefore =
                breach.withdrawnOn() != null && breach.withdrawnOn().isBefore(day);
        return withdrawnBefore ? null : day;
    }

    static boolean wordsArePublicOn(LocalDate today, BreachState breach) {
        LocalDate from = wordsPublicFrom(breach);
        return from != null && !today.isBefore(from);
    }

    private static LocalDate rightOfReplyEndedOn(BreachState breach) {
        if (breach.originalAnswer() == null) return null;
        LocalDate timeIsUp = breach.originalAnswer().dueOn().plusDays(1);
        LocalDate answered = breach.firstAnsweredOn();
        return answered != null && answered.isBefore(timeIsUp) ? answered : timeIsUp;
    }
}
