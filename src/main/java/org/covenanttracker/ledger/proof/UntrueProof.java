package org.covenanttracker.ledger.proof;

/// A note, checkpoint, key or receipt that is not what it should be. The message says what is wrong
/// with it, in words that may be shown to whoever brought it.
public final class UntrueProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UntrueProof(String message) {
        super(message);
    }
}
