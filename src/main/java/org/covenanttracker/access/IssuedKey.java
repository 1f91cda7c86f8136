package org.covenanttracker.access;

import java.util.UUID;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;

/// A key just made: the only moment at which its secret is known.
public record IssuedKey(UUID id, String secret, KeyResponse response, Written written) implements Repeatable {}
