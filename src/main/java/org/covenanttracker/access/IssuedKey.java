package org.covenanttracker.access;

import java.util.UUID;

/// A key just made: the only moment at which its secret is known.
public record IssuedKey(UUID id, UUID holder, String secret, KeyResponse response) {}
