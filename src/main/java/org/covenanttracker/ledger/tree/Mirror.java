package org.covenanttracker.ledger.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.covenanttracker.ledger.proof.Bundle;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TiledTree;

/// A copy of this log in a folder, as `scripts/verify --mirror` keeps it. Nothing in it is believed
/// before the root of its entries is the one that was signed.
final class Mirror {

    /// 256 entries of the longest kind.
    private static final long LONGEST_BUNDLE = 256L * 65_537;

    private final Path folder;

    Mirror(Path folder) {
        this.folder = folder;
    }

    SignedNote note() {
        return SignedNote.parse(new String(read("checkpoint", 65_536), StandardCharsets.UTF_8));
    }

    /// Hands over each entry with its index, and gives the root of all.
    byte[] entries(Checkpoint checkpoint, BiConsumer<Long, byte[]> each) {
        TiledTree tree = new TiledTree((tile, bytes) -> {});
        while (tree.size() < checkpoint.size()) {
            int width = (int) Math.min(Tile.FULL, checkpoint.size() - tree.size());
            Tile tile = new Tile(Tile.ENTRIES, tree.size() / Tile.FULL, width);
            List<byte[]> entries = Bundle.read(read(tile.path(), LONGEST_BUNDLE), width);
            for (byte[] entry : entries) {
                each.accept(tree.size(), entry);
                tree.add(MerkleTree.leafHash(entry));
            }
        }
        return tree.root();
    }

    private byte[] read(String path, long longest) {
        Path file = folder.resolve(path);
        try {
            if (Files.size(file) > longest) throw new Unsound(file + " is larger than anything it could hold.");
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new Unsound("The mirror lacks " + file + ": " + missing);
        }
    }
}
