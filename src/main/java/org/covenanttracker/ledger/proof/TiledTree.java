package org.covenanttracker.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A tree that grows leaf by leaf and hands each tile out as it fills. It keeps only the right edge:
/// at most 255 hashes a level.
public final class TiledTree {

    private final List<List<byte[]>> edge = new ArrayList<>();
    private final BiConsumer<Tile, byte[]> filled;
    private long size;

    /// @param filled takes each full tile with its 8,192 bytes
    public TiledTree(BiConsumer<Tile, byte[]> filled) {
        this.filled = filled;
    }

    /// Goes on from a tree whose partial tiles were kept.
    ///
    /// @param partial gives the bytes of a partial tile
    public static TiledTree at(long size, Function<Tile, byte[]> partial, BiConsumer<Tile, byte[]> filled) {
        TiledTree tree = new TiledTree(filled);
        tree.size = size;
        for (int level = 0; level <= Tile.TOP_LEVEL; level++) {
            List<byte[]> hashes = tree.level(level);
            Tile.partial(level, size).ifPresent(tile -> hashes.addAll(split(partial.apply(tile), tile.width())));
        }
        return tree;
    }

    public void add(byte[] leafHash) {
        add(0, leafHash);
        size++;
    }

    private void add(int level, byte[] hash) {
        List<byte[]> hashes = level(level);
        hashes.add(hash);
        if (hashes.size() < Tile.FULL) return;
        long number = (Tile.hashes(level, size + 1) - 1) / Tile.FULL;
        filled.accept(Tile.full(level, number), join(hashes));
        byte[] parent = MerkleTree.root(hashes);
        hashes.clear();
        add(level + 1, parent);
    }

    public long size() {
        return size;
    }

    /// The root, 32 bytes: the perfect subtrees at the right edge, joined from the right.
    public byte[] root() {
        byte[] root = null;
        for (List<byte[]> hashes : edge) {
            for (int end = hashes.size(), width; end > 0; end -= width) {
                width = Integer.lowestOneBit(end);
                byte[] subtree = MerkleTree.root(hashes.subList(end - width, end));
                root = root == null ? subtree : MerkleTree.nodeHash(subtree, root);
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root;
    }

    /// Hands out the tiles that are not full yet, as they now are.
    public void partials(BiConsumer<Tile, byte[]> partial) {
        for (int level = 0; level < edge.size(); level++) {
            List<byte[]> hashes = edge.get(level);
            Tile.partial(level, size).ifPresent(tile -> partial.accept(tile, join(hashes)));
        }
    }

    private List<byte[]> level(int level) {
        while (edge.size() <= level) edge.add(new ArrayList<>());
        return edge.get(level);
    }

    static byte[] join(List<byte[]> hashes) {
        byte[] joined = new byte[hashes.size() * MerkleTree.HASH_BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * MerkleTree.HASH_BYTES, MerkleTree.HASH_BYTES);
        }
        return joined;
    }

    static List<byte[]> split(byte[] joined, int width) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            hashes.add(Arrays.copyOfRange(joined, i * MerkleTree.HASH_BYTES, (i + 1) * MerkleTree.HASH_BYTES));
        }
        return hashes;
    }
}
