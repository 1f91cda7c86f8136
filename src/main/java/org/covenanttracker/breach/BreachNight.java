package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.NightlyWork;
import org.jboss.logging.Logger;

/// What the clock does to breaches each night: puts on record what unnamed parties did, tells of missed
/// deadlines, accepts what nobody screened, serves what nobody served, lapses what got no reply. Each in
/// its own transaction and decided on the row as locked, so that a second run, or a second node, finds
/// nothing left to do.
@ApplicationScoped
class BreachNight implements NightlyWork {

    private static final Logger LOG = Logger.getLogger(BreachNight.class);

    private final Breaches breaches;
    private final BreachService service;
    private final UnnamedActs unnamed;

    BreachNight(Breaches breaches, BreachService service, UnnamedActs unnamed) {
        this.breaches = breaches;
        this.service = service;
        this.unnamed = unnamed;
    }

    @Override
    public void run(LocalDate today) {
        // First: a reply that was received in time keeps an answer from lapsing.
        unnamed.sequence(today);
        // What one command leaves due, such as the service of a breach accepted late, is taken next.
        for (List<UUID> due = breaches.toWakeOn(today); !due.isEmpty() && wake(due) > 0; ) {
            due = breaches.toWakeOn(today);
        }
    }

    private long wake(List<UUID> due) {
        return due.stream().filter(this::wake).count();
    }

    private boolean wake(UUID id) {
        try {
            service.wake(id);
            return true;
        } catch (Refusal somebodyWasFirst) {
            LOG.debugf("Nothing left to do on breach %s: %s", id, somebodyWasFirst.getMessage());
            return false;
        } catch (RuntimeException broken) {
            // One breach that cannot be woken must not keep the others from their night.
            LOG.errorf(broken, "The clock could not act on breach %s", id);
            return false;
        }
    }
}
