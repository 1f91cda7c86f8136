package org.covenanttracker.ledger.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a mirror of a log of any size, for foreign tools to judge: `SyntheticMirror FOLDER SIZE`.
/// The entries say nothing; some are empty and one is as long as an entry can be.
final class SyntheticMirror {

    private static final int LONGEST = 65_535;

    private final Path folder;
    private final TiledTree tree;
    private final List<byte[]> bundle = new ArrayList<>();

    private SyntheticMirror(Path folder) {
        this.folder = folder;
        this.tree = new TiledTree((tile, bytes) -> write(tile.path(), bytes));
    }

    public static void main(String... words) {
        long size = Long.parseLong(words[1]);
        SyntheticMirror mirror = new SyntheticMirror(Path.of(words[0]));
        for (long i = 0; i < size; i++) mirror.add(entry(i));
        mirror.close(NoteSigner.of("log.covenant-tracker.invalid", NoteSigner.newSecret()), size / 2);
    }

    static byte[] entry(long number) {
        if (number == 7) return new byte[LONGEST];
        return number % 1_000 == 3 ? new byte[0] : ("{\"entry\":" + number + "}").getBytes(StandardCharsets.UTF_8);
    }

    private void add(byte[] entry) {
        tree.add(MerkleTree.leafHash(entry));
        bundle.add(entry);
        if (bundle.size() == Tile.FULL) writeBundle(Tile.full(Tile.ENTRIES, tree.size() / Tile.FULL - 1));
    }

    private void writeBundle(Tile tile) {
        write(tile.path(), Bundle.write(bundle));
        bundle.clear();
    }

    private void close(NoteSigner signer, long index) {
        Tile.partial(Tile.ENTRIES, tree.size()).ifPresent(this::writeBundle);
        tree.partials((tile, bytes) -> write(tile.path(), bytes));
        String note = signer.sign(new Checkpoint(signer.key().name(), tree.size(), tree.root()).text())
                .write();
        write("checkpoint", note.getBytes(StandardCharsets.UTF_8));
        write("vkeys", (signer.key().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        TileSubtrees tiles = new TileSubtrees(tree.size(), this::read);
        Receipt receipt = new Receipt(index, new MerkleProof(tiles).inclusion(index, tree.size()), note);
        write("receipt", receipt.write().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] read(Tile tile) {
        try {
            return Files.readAllBytes(folder.resolve(tile.path()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
