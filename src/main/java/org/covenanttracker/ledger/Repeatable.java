package org.covenanttracker.ledger;

import java.util.UUID;

/// What a command leaves of itself, and all that is kept to answer the same request again: what it is
/// about is read anew, as its reader may see it then.
public interface Repeatable {

    /// Of what it made; null where the request itself names what it is about.
    UUID id();

    /// Null for what is sealed until the night.
    Written written();
}
