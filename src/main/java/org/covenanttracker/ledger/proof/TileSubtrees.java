package org.covenanttracker.ledger.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds subtrees in the tiles of a tree: a tile's level stands for eight of the tree's. Each tile is
/// read once.
public final class TileSubtrees implements Subtrees {

    private static final int LEVELS = 8;

    private final long size;
    private final Function<Tile, byte[]> tiles;
    private final Map<Tile, List<byte[]>> read = new HashMap<>();

    /// @param tiles gives the bytes of a tile that a tree of that size fills
    public TileSubtrees(long size, Function<Tile, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public byte[] hash(int level, long number) {
        int within = level % LEVELS;
        int tileLevel = level / LEVELS;
        long first = number << within;
        int from = (int) (first % Tile.FULL);
        return MerkleTree.root(tile(tileLevel, first / Tile.FULL).subList(from, from + (1 << within)));
    }

    private List<byte[]> tile(int level, long number) {
        Tile full = Tile.full(level, number);
        Tile wanted = full.isWithin(size) ? full : Tile.partial(level, size).orElseThrow();
        return read.computeIfAbsent(wanted, tile -> TiledTree.split(tiles.apply(tile), tile.width()));
    }
}
