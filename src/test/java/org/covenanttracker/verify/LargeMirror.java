package org.covenanttracker.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.Bundle;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TiledTree;
import org.covenanttracker.scorecard.Recomputation;

/// Makes a mirror of any size from a small one, for the bench: its entries, and then all its cases again
/// and again, each in a stream of its own. `LargeMirror SMALL LARGE SIZE`.
final class LargeMirror {

    private static final Pattern PLACE = Pattern.compile("^\\{\"v\":1,\"index\":[0-9]+,\"stream\":\"([^\"]+)\"");

    private final Path folder;
    private final TiledTree tree;
    private final Recomputation cards = new Recomputation();
    private final List<byte[]> bundle = new ArrayList<>();
    private LocalDate last;

    private LargeMirror(Path folder) {
        this.folder = folder;
        this.tree = new TiledTree((tile, bytes) -> write(tile.path(), bytes));
    }

    public static void main(String... words) {
        FolderSource small = new FolderSource(Path.of(words[0]));
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(new String(small.read("checkpoint", 65_536), StandardCharsets.UTF_8))
                        .text());
        LargeMirror large = new LargeMirror(Path.of(words[1]));
        List<byte[]> leaves = leaves(small, checkpoint.size());
        leaves.forEach(large::add);
        List<String> cases = leaves.stream()
                .map(leaf -> new String(leaf, StandardCharsets.UTF_8))
                .filter(leaf -> VerifiedLeaf.of(index(leaf), leaf.getBytes(StandardCharsets.UTF_8), Map.of())
                                .entry()
                                .event()
                        instanceof BreachEvent)
                .toList();
        for (long size = Long.parseLong(words[2]); large.tree.size() < size; ) large.repeat(cases, size);
        large.close(NoteSigner.of(checkpoint.origin(), NoteSigner.newSecret()));
    }

    private static List<byte[]> leaves(Source small, long size) {
        List<byte[]> leaves = new ArrayList<>();
        while (leaves.size() < size) {
            int width = (int) Math.min(Tile.FULL, size - leaves.size());
            Tile tile = new Tile(Tile.ENTRIES, leaves.size() / Tile.FULL, width);
            leaves.addAll(Bundle.read(small.read(tile.path(), 1 << 25), width));
        }
        return leaves;
    }

    private static long index(String leaf) {
        return Long.parseLong(leaf.replaceFirst("^\\{\"v\":1,\"index\":", "").replaceFirst(",.*", ""));
    }

    /// Every case once more, under new names and all on the last day.
    private void repeat(List<String> cases, long size) {
        Map<String, UUID> names = new HashMap<>();
        for (String leaf : cases) {
            if (tree.size() == size) return;
            Matcher place = PLACE.matcher(leaf);
            if (!place.find()) throw new IllegalStateException(leaf);
            UUID name = names.computeIfAbsent(place.group(1), stream -> UUID.randomUUID());
            String rest =
                    place.replaceFirst("").replaceFirst("\"recordedOn\":\"[^\"]+\"", "\"recordedOn\":\"" + last + "\"");
            String moved = "{\"v\":1,\"index\":" + tree.size() + ",\"stream\":\"" + name + "\"" + rest;
            add(moved.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(byte[] leaf) {
        VerifiedLeaf verified = VerifiedLeaf.of(tree.size(), leaf, Map.of());
        cards.add(verified.index(), verified.entry());
        last = verified.entry().on();
        tree.add(verified.hash());
        bundle.add(leaf);
        if (bundle.size() == Tile.FULL) writeBundle(Tile.full(Tile.ENTRIES, tree.size() / Tile.FULL - 1));
    }

    private void writeBundle(Tile tile) {
        write(tile.path(), Bundle.write(bundle));
        bundle.clear();
    }

    private void close(NoteSigner signer) {
        Tile.partial(Tile.ENTRIES, tree.size()).ifPresent(this::writeBundle);
        tree.partials((tile, bytes) -> write(tile.path(), bytes));
        Checkpoint checkpoint = new Checkpoint(signer.key().name(), tree.size(), tree.root());
        write("checkpoint", signer.sign(checkpoint.text()).write().getBytes(StandardCharsets.UTF_8));
        write("vkeys", (signer.key().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        write(Source.SCORECARDS, cards.cards(last, false, Base64Text.write(tree.root())));
        write(Source.CONTENT, new byte[0]);
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
