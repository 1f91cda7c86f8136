package org.covenanttracker.ledger.tree;

/// The stored tree does not extend what was signed. The message says why, and how to recover.
final class Unsound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsound(String message) {
        super(message);
    }
}
