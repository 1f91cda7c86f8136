package org.covenanttracker.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The tree over tiles against the tree as RFC 6962 defines it, over a plain list.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleProofTest {

    private static final ALog LOG = ALog.of(70_000);

    private static byte[] root(long size) {
        return MerkleTree.root(LOG.hashes.subList(0, (int) size));
    }

    @Test
    void every_small_tree_has_the_root_of_its_list() {
        ALog log = new ALog();
        for (int size = 0; size < 1_100; size++) {
            assertArrayEquals(root(size), log.tree.root());
            assertArrayEquals(root(size), log.proofs(size).root(size));
            log.add();
        }
    }

    @Test
    void a_tree_with_three_levels_of_tiles_has_the_root_of_its_list() {
        for (long size : new long[] {65_535, 65_536, 65_537, 65_792, 65_793, 70_000}) {
            assertArrayEquals(root(size), LOG.proofs(size).root(size));
        }
        assertArrayEquals(root(70_000), LOG.tree.root());
    }

    @Test
    void every_entry_of_every_small_tree_is_proved() {
        for (int size = 1; size < 70; size++) {
            for (int index = 0; index < size; index++) assertProved(index, size);
        }
    }

    @Test
    void entries_at_the_edges_of_tiles_are_proved() {
        for (long index : new long[] {0, 255, 256, 65_279, 65_535, 65_536, 69_887, 69_999}) {
            assertProved(index, 70_000);
        }
    }

    private static void assertProved(long index, long size) {
        List<byte[]> proof = LOG.proofs(size).inclusion(index, size);
        byte[] leaf = LOG.hashes.get((int) index);
        assertTrue(ProofCheck.includes(root(size), size, leaf, index, proof), index + " in " + size);
        assertFalse(ProofCheck.includes(root(size), size, leaf, index + 1, proof));
        assertFalse(ProofCheck.includes(root(size), size, LOG.hashes.get(69_998), index, proof));
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(leaf);
        assertFalse(ProofCheck.includes(root(size), size, leaf, index, longer));
    }

    @Test
    void every_small_tree_is_proved_to_begin_every_larger_one() {
        for (int old = 0; old < 40; old++) {
            for (int size = old; size < 70; size++) assertExtends(old, size);
        }
    }

    @Test
    void trees_of_any_size_are_proved_to_grow() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            int size = 1 + random.nextInt(70_000);
            assertExtends(random.nextInt(size), size);
        }
    }

    private static void assertExtends(long old, long size) {
        List<byte[]> proof = LOG.proofs(size).consistency(old, size);
        assertTrue(ProofCheck.extendsTree(old, root(old), size, root(size), proof), old + " to " + size);
        if (old == 0) return;
        assertFalse(ProofCheck.extendsTree(old, root(old + 7), size, root(size), proof));
        assertFalse(ProofCheck.extendsTree(old, root(old), size, root(size + 7), proof));
    }

    @Test
    void a_tree_goes_on_from_its_partial_tiles() {
        for (long size : new long[] {0, 1, 255, 256, 257, 65_535, 65_536, 69_000}) {
            TiledTree resumed = TiledTree.at(size, LOG::tile, (tile, bytes) -> {});
            for (long i = size; i < 70_000 && i < size + 600; i++) resumed.add(LOG.hashes.get((int) i));
            assertArrayEquals(root(resumed.size()), resumed.root());
        }
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThrows(IllegalArgumentException.class, () -> LOG.proofs(5).inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> LOG.proofs(5).consistency(6, 5));
    }
}
