package org.covenanttracker.ledger;

/// Whoever publishes the ledger. It is told of news, and says whether the ledger may grow at all.
public interface Publication {

    /// Refuses while the database is not the one that was signed last: entries appended now would
    /// stand at indexes that others hold receipts for.
    void refuseUnlessSound();

    /// Something may have been appended and committed.
    void news();
}
