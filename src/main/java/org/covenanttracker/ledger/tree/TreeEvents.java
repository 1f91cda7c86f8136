package org.covenanttracker.ledger.tree;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class TreeEvents implements EventFamily {

    @Override
    public Class<? extends Event> family() {
        return TreeEvent.class;
    }
}
