package org.covenanttracker.ledger.proof;

/// The hashes of perfect subtrees, wherever they are kept.
public interface Subtrees {

    /// @param level 0 for leaves; the subtree holds 2^level of them
    /// @param number which of that level's subtrees, from 0
    /// @return 32 bytes
    byte[] hash(int level, long number);
}
