package org.covenanttracker.ledger.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.covenanttracker.ledger.LedgerUnavailable;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleProof;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TileSubtrees;
import org.covenanttracker.ledger.proof.TiledTree;

/// One growth of the stored tree, from what was published to what is appended, within a transaction.
final class Growth {

    private static final int RUN = 2_000;

    private final Connection connection;
    private final Published old;
    private final TiledTree tree;

    Growth(Connection connection, Published old) {
        this.connection = connection;
        this.old = old;
        this.tree = TiledTree.at(old.size(), this::stored, this::keep);
        if (!Arrays.equals(tree.root(), old.root())) {
            throw new Unsound("The stored tiles of " + old.size() + " entries do not give the published root "
                    + old.rootHash() + ": the database was altered. Restore it, then start again.");
        }
    }

    /// Adds the leaves up to a size, and makes sure that the tree goes through the checkpoint.
    ///
    /// @param signed the last one that was signed; null where nothing was
    /// @return the new root
    byte[] to(long size, Checkpoint signed) throws SQLException {
        if (signed != null && signed.size() <= old.size()) compare(signed, rootAt(signed.size()));
        while (tree.size() < size) {
            long end = Math.min(size, tree.size() + RUN);
            if (signed != null && signed.size() > tree.size()) end = Math.min(end, signed.size());
            for (byte[] hash : TreeStore.leafHashes(connection, tree.size(), end)) tree.add(hash);
            if (tree.size() != end) throw new Unsound("The ledger has a gap before entry " + end + ".");
            if (signed != null && signed.size() == end) compare(signed, tree.root());
        }
        tree.partials(this::keep);
        return tree.root();
    }

    private byte[] rootAt(long size) {
        if (size == old.size()) return old.root();
        return new MerkleProof(new TileSubtrees(old.size(), this::stored)).root(size);
    }

    private static void compare(Checkpoint signed, byte[] root) {
        if (Arrays.equals(signed.root(), root)) return;
        throw new Unsound("The last signed checkpoint is of " + signed.size() + " entries with the root "
                + Base64Text.write(signed.root()) + ", but the database gives " + Base64Text.write(root)
                + ": its entries are not those that were signed. Restore the database they came from.");
    }

    private byte[] stored(Tile tile) {
        try {
            return TreeStore.tile(connection, tile)
                    .orElseThrow(() -> new Unsound("The stored " + tile.path() + " is missing."));
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private void keep(Tile tile, byte[] hashes) {
        try {
            TreeStore.keep(connection, tile, hashes);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
