package org.covenanttracker.ledger;

/// A feature tells the ledger of its sealed family of events by being a bean of this type.
public interface EventFamily {

    Class<? extends Event> family();
}
