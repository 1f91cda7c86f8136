package org.covenanttracker.ledger.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log of numbered entries with its tiles, for tests of what is proved of it.
final class ALog {

    final List<byte[]> hashes = new ArrayList<>();
    final Map<Tile, byte[]> tiles = new HashMap<>();
    final TiledTree tree = new TiledTree(tiles::put);

    static ALog of(long size) {
        ALog log = new ALog();
        for (long i = 0; i < size; i++) log.add();
        return log;
    }

    void add() {
        byte[] hash = MerkleTree.leafHash(entry(hashes.size()));
        hashes.add(hash);
        tree.add(hash);
    }

    static byte[] entry(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /// The bytes of a tile: a partial one is the beginning of what it grows to.
    byte[] tile(Tile wanted) {
        byte[] full = tiles.get(Tile.full(wanted.level(), wanted.number()));
        if (full != null) return Arrays.copyOf(full, wanted.width() * MerkleTree.HASH_BYTES);
        Map<Tile, byte[]> edge = new HashMap<>();
        tree.partials(edge::put);
        return edge.entrySet().stream()
                .filter(each -> each.getKey().level() == wanted.level())
                .map(each -> Arrays.copyOf(each.getValue(), wanted.width() * MerkleTree.HASH_BYTES))
                .findFirst()
                .orElseThrow();
    }

    MerkleProof proofs(long size) {
        return new MerkleProof(new TileSubtrees(size, this::tile));
    }
}
