package org.covenanttracker.ledger;

import java.util.UUID;

/// A stored entry: its place, the exact bytes that were hashed, and their RFC 6962 leaf hash.
public record Entry(long index, UUID stream, byte[] leaf, byte[] leafHash) {}
