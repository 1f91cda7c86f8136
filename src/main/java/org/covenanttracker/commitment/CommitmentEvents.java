package org.covenanttracker.commitment;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class CommitmentEvents implements EventFamily {

    @Override
    public Class<CommitmentEvent> family() {
        return CommitmentEvent.class;
    }
}
