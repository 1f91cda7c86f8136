package org.covenanttracker.access;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class AccessEvents implements EventFamily {

    @Override
    public Class<AccessEvent> family() {
        return AccessEvent.class;
    }
}
