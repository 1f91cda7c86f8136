package org.covenanttracker.ledger.tree;

import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.MerkleTree;

/// The newest published tree.
///
/// @param root 32 bytes
/// @param note its signed checkpoint, or null before the first
public record Published(long size, byte[] root, String note) {

    static final Published NOTHING = new Published(0, MerkleTree.emptyRoot(), null);

    /// In base64, as a checkpoint writes it; null before the first.
    public String rootHash() {
        return note == null ? null : Base64Text.write(root);
    }
}
