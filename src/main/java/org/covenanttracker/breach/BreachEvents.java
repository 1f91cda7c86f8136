package org.covenanttracker.breach;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class BreachEvents implements EventFamily {

    @Override
    public Class<BreachEvent> family() {
        return BreachEvent.class;
    }
}
