package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Turns the open day and runs each night's work, at an hour that daylight saving neither skips nor
/// doubles. A demo's nights are run by whoever moves its clock.
@ApplicationScoped
public class Night {

    private static final Logger LOG = Logger.getLogger(Night.class);

    private final Days days;
    private final Identity identity;
    private final List<NightlyWork> works;
    private volatile boolean doubted;

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
        if (!isClockDoubted()) days.today();
    }

    @ActivateRequestContext
    public void run() {
        if (!isClockDoubted()) works.forEach(this::run);
    }

    /// Says it once in the log, however often it is asked.
    private boolean isClockDoubted() {
        Optional<String> why = days.doubt();
        if (why.isPresent() && !doubted) LOG.error(why.get());
        doubted = why.isPresent();
        return doubted;
    }

    /// A night that fails is done again the next time; it must not keep the service from starting.
    private void run(NightlyWork work) {
        try {
            work.run(days.today());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The night's work failed: %s", work);
        }
    }
}
