package org.covenanttracker.ledger;

/// Signs promises, under a key of their own: what it signs is no part of the log yet.
public interface Promises {

    /// The name of the log that promises are about.
    String origin();

    /// @param text ends with a line feed
    /// @return a signed note (C2SP signed-note)
    String sign(String text);

    /// The public key that the notes are checked with.
    String vkey();
}
