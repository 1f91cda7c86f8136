package org.covenanttracker.ledger;

import java.util.UUID;

/// One field of content: of which entry, by its place in its stream, and by which name.
public record ContentField(UUID stream, int version, String field) {}
