package org.covenanttracker.ledger;

import java.util.List;

/// State rows that the ledger can make anew. The same code applies an event on a live command.
public interface Projection {

    /// The tables it fills, none of which holds anything that no event says; children first.
    List<String> tables();

    /// Applies an event to its rows; events of other features are passed over.
    void apply(Recorded<?> entry);
}
