package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;

/// Turns the open day and runs each night's work, at an hour that daylight saving neither skips nor
/// doubles. A demo's nights are run by whoever moves its clock.
@ApplicationScoped
public class Night {

    private final Days days;
    private final Identity identity;
    private final List<NightlyWork> works;

    Night(Days days, Identity identity, @All List<NightlyWork> works) {
        this.days = days;
        this.identity = identity;
        this.works = works;
    }

    @Scheduled(cron = "0 0 3 * * ?", timeZone = "Europe/London")
    void scheduled() {
        if (!identity.isDemo()) run();
    }

    /// Dates become final soon after midnight, whether or not anybody writes.
    @Scheduled(every = "30s", delayed = "30s")
    void turn() {
        days.today();
    }

    @ActivateRequestContext
    public void run() {
        works.forEach(work -> work.run(days.today()));
    }
}
