package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.NightlyWork;
import org.jboss.logging.Logger;

/// What the clock does to breaches each night: accepts what nobody screened, serves what nobody
/// served, lapses what got no reply. Each in its own transaction and decided on the row as locked,
/// so that a second run, or a second node, finds nothing left to do.
@ApplicationScoped
class BreachNight implements NightlyWork {

    private static final Logger LOG = Logger.getLogger(BreachNight.class);

    private final Breaches breaches;
    private final BreachService service;

    BreachNight(Breaches breaches, BreachService service) {
        this.breaches = breaches;
        this.service = service;
    }

    @Override
    public void run(LocalDate today) {
        // What one command leaves due, such as the service of a breach accepted long ago, is taken next.
        for (List<UUID> due = breaches.toWakeOn(today); !due.isEmpty() && wake(due) > 0; ) {
            due = breaches.toWakeOn(today);
        }
    }

    private int wake(List<UUID> due) {
        return due.stream().mapToInt(this::wake).sum();
    }

    private int wake(UUID id) {
        BreachCommand command = command(breaches.findById(id));
        try {
            service.perform(Actor.CLOCK, id, command);
            return 1;
        } catch (Refusal somebodyWasFirst) {
            LOG.debugf("Nothing left to do on breach %s: %s", id, somebodyWasFirst.getMessage());
            return 0;
        }
    }

    private static BreachCommand command(BreachRow row) {
        return switch (row.stage) {
            case FILED -> new BreachCommand.Accept();
            case OPEN -> new BreachCommand.Serve(null, ServiceMeans.CLOCK);
            default -> new BreachCommand.Lapse();
        };
    }
}
