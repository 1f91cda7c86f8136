package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.covenanttracker.http.Refusal;
import org.jboss.logging.Logger;

/// Releases each night what was held long enough. Each in its own transaction and decided on the row
/// as locked, so that a second run finds nothing left to do.
@ApplicationScoped
class ContentNight implements NightlyWork {

    private static final Logger LOG = Logger.getLogger(ContentNight.class);

    private final ContentStates states;
    private final ContentService service;

    ContentNight(ContentStates states, ContentService service) {
        this.states = states;
        this.service = service;
    }

    @Override
    public void run(LocalDate today) {
        states.toWakeOn(today).forEach(this::release);
    }

    private void release(ContentField field) {
        try {
            service.expire(field);
        } catch (Refusal somebodyWasFirst) {
            LOG.debugf("Nothing left to release on %s: %s", field, somebodyWasFirst.getMessage());
        } catch (RuntimeException broken) {
            // One hold that cannot be released must not keep the others from their night.
            LOG.errorf(broken, "The clock could not release %s", field);
        }
    }
}
