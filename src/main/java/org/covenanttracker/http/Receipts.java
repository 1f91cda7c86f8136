package org.covenanttracker.http;

import java.time.Duration;
import java.util.Optional;

/// Gives the receipt of an entry of the log, once it is published.
public interface Receipts {

    /// Waits until the entry is published, or for as long as is given.
    Optional<String> await(long index, Duration longest);
}
