package org.covenanttracker.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;

/// Moves a demo's day, and runs the work of every night on the way: a clock that falls due in
/// between then does so on its own date, as on a real ledger.
@ApplicationScoped
class DemoClock {

    private static final int MOST_DAYS = 1_100;

    private final Days days;
    private final Night night;

    DemoClock(Days days, Night night) {
        this.days = days;
        this.night = night;
    }

    /// One move at a time: a second one waits, and is then judged by the day the first one left.
    synchronized LocalDate moveTo(LocalDate target) {
        LocalDate today = days.today();
        refuseUnlessAhead(today, target);
        today.plusDays(1).datesUntil(target.plusDays(1)).forEach(this::begin);
        return days.today();
    }

    private void begin(LocalDate day) {
        days.turnTo(day);
        night.run();
    }

    private static void refuseUnlessAhead(LocalDate today, LocalDate target) {
        if (!target.isAfter(today)) {
            throw Refusal.conflict("not_ahead", "It is " + today + " already, and this clock moves forward only.");
        }
        if (ChronoUnit.DAYS.between(today, target) > MOST_DAYS) {
            throw Refusal.invalid(
                    "/today",
                    "range",
                    "Must be at most " + MOST_DAYS + " days ahead, " + today.plusDays(MOST_DAYS) + ".");
        }
    }
}
