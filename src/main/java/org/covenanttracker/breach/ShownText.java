package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.FindingRevised;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Outage;

/// Another party's text in the case of an unnamed filer, who reads it before the public does: it may hold
/// what gives the filer away, and nobody else can tell.
///
/// @param version of the event whose text it is
/// @param closedBy the clock that it stays closed until the end of
/// @param isObjected whether the filer objected, so that it stays closed until a steward has redacted it
record ShownText(int version, Clock closedBy, boolean isObjected) {

    private static final int WORKING_DAYS = 5;

    static boolean isNeededFor(Recorded<? extends BreachEvent> entry) {
        BreachEvent event = entry.event();
        return event instanceof EvidenceAttached && entry.actor().is(Role.DEPARTMENT)
                || event instanceof BreachAnswered
                || event instanceof AnswerExtended
                || event instanceof RemedyReported
                || event instanceof FindingMade
                || event instanceof FindingRevised;
    }

    static ShownText of(Recorded<?> entry, ClockRules rules) {
        return new ShownText(entry.version(), Clock.start(entry.on(), WORKING_DAYS, rules.calendar()), false);
    }

    ShownText objected() {
        return new ShownText(version, closedBy, true);
    }

    ShownText by(Calendar calendar, LocalDate today) {
        return new ShownText(version, closedBy.by(calendar, today), isObjected);
    }

    /// Its filer could not object meanwhile, which matters more than that the public may have read it.
    ShownText extended(Outage outage) {
        return isObjected ? this : new ShownText(version, outage.extend(closedBy, null), false);
    }

    /// @param isRedacted whether a steward hid what the filer objected to
    boolean isOpenOn(LocalDate day, boolean isRedacted) {
        return closedBy.hasPassedBy(day) && (!isObjected || isRedacted);
    }
}
