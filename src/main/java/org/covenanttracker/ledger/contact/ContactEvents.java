package org.covenanttracker.ledger.contact;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class ContactEvents implements EventFamily {

    @Override
    public Class<ContactEvent> family() {
        return ContactEvent.class;
    }
}
