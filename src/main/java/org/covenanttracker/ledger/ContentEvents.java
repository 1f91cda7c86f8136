package org.covenanttracker.ledger;

import jakarta.inject.Singleton;

@Singleton
class ContentEvents implements EventFamily {

    @Override
    public Class<ContentEvent> family() {
        return ContentEvent.class;
    }
}
