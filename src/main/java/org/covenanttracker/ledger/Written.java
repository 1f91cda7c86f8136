package org.covenanttracker.ledger;

/// Where a command's last event stands in the ledger, once its transaction has committed.
public record Written(long index) {}
