package org.covenanttracker.register;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class RegisterEvents implements EventFamily {

    @Override
    public Class<RegisterEvent> family() {
        return RegisterEvent.class;
    }
}
