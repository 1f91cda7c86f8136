package org.covenanttracker.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tile of the log or a bundle of its entries, by its C2SP tlog-tiles path:
/// `tile/<level>/<number>[.p/<width>]`. A path is read only in the one way that it would be written.
///
/// @param level 0 to 5, or [#ENTRIES]
/// @param number from 0
/// @param width 256 for a full one, else 1 to 255
public record Tile(int level, long number, int width) {

    public static final int ENTRIES = -1;
    public static final int FULL = 256;
    /// 256^6 leaves fill a tile of level 5: more than any log will hold.
    public static final int TOP_LEVEL = 5;

    private static final Pattern PATH =
            Pattern.compile("tile/([0-5]|entries)/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int GROUP = 1_000;

    public static Tile full(int level, long number) {
        return new Tile(level, number, FULL);
    }

    /// The tile of a level that holds the newest hashes of a tree, or none where that level is even.
    public static Optional<Tile> partial(int level, long size) {
        long hashes = hashes(level, size);
        int width = (int) (hashes % FULL);
        return width == 0 ? Optional.empty() : Optional.of(new Tile(level, hashes / FULL, width));
    }

    /// How many hashes (or entries) a level of a tree has.
    public static long hashes(int level, long size) {
        return size >> (8 * Math.max(level, 0));
    }

    /// Every tile and bundle of a tree, each as wide as that tree fills it.
    public static List<Tile> all(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; level <= TOP_LEVEL; level++) {
            for (long number = 0; number < hashes(level, size) / FULL; number++) tiles.add(full(level, number));
            partial(level, size).ifPresent(tiles::add);
        }
        return tiles;
    }

    public static Optional<Tile> parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) return Optional.empty();
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long number = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        Tile tile = new Tile(level, number, width);
        return tile.path().equals(path) && width <= FULL ? Optional.of(tile) : Optional.empty();
    }

    public String path() {
        String name = "tile/" + (level == ENTRIES ? "entries" : level) + "/" + groups(number);
        return isFull() ? name : name + ".p/" + width;
    }

    private static String groups(long number) {
        String last = String.format("%03d", number % GROUP);
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) last = String.format("x%03d/", rest % GROUP) + last;
        return last;
    }

    public boolean isFull() {
        return width == FULL;
    }

    /// The index of its first hash or entry within its level.
    public long first() {
        return number * FULL;
    }

    /// Whether a tree of that size fills it.
    public boolean isWithin(long size) {
        return first() + width <= hashes(level, size);
    }
}
