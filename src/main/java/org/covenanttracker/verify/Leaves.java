package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.covenanttracker.ledger.proof.Bundle;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.UntrueProof;

/// Reads entry bundles ahead on every core, and hands the leaves over in their order.
final class Leaves {

    private static final long LONGEST_BUNDLE = 256L * 65_537;
    /// Enough to keep the cores busy; all of them at their longest still fit the memory allowed.
    private static final int AHEAD = 8;

    private Leaves() {}

    static void read(
            long size,
            BiFunction<String, Long, byte[]> source,
            Map<Long, JsonNode> content,
            Consumer<VerifiedLeaf> each) {
        Deque<Future<List<VerifiedLeaf>>> ahead = new ArrayDeque<>();
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                for (long first = 0; first < size; first += Tile.FULL) {
                    int width = (int) Math.min(Tile.FULL, size - first);
                    Tile tile = new Tile(Tile.ENTRIES, first / Tile.FULL, width);
                    ahead.add(cores.submit(() -> bundle(tile, source, content)));
                    if (ahead.size() > AHEAD) await(ahead.remove()).forEach(each);
                }
                while (!ahead.isEmpty()) await(ahead.remove()).forEach(each);
            } finally {
                cores.shutdownNow();
            }
        }
    }

    private static List<VerifiedLeaf> bundle(
            Tile tile, BiFunction<String, Long, byte[]> source, Map<Long, JsonNode> content) {
        List<byte[]> entries;
        try {
            entries = Bundle.read(source.apply(tile.path(), LONGEST_BUNDLE), tile.width());
        } catch (UntrueProof broken) {
            throw Difference.in(tile.path(), broken.getMessage());
        }
        List<VerifiedLeaf> leaves = new ArrayList<>(entries.size());
        for (byte[] entry : entries) leaves.add(VerifiedLeaf.of(tile.first() + leaves.size(), entry, content));
        return leaves;
    }

    private static List<VerifiedLeaf> await(Future<List<VerifiedLeaf>> leaves) {
        try {
            return leaves.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Difference("Stopped");
        }
    }
}
