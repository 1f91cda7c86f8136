package org.covenanttracker.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/// Makes the proofs of RFC 9162 section 2.1 from the perfect subtrees of a stored tree.
public final class MerkleProof {

    private final Subtrees tree;

    public MerkleProof(Subtrees tree) {
        this.tree = tree;
    }

    /// @param size of the tree, 0 for an empty one
    public byte[] root(long size) {
        return size == 0 ? MerkleTree.emptyRoot() : range(0, size);
    }

    /// The hashes beside the path from a leaf to the root, leaf upward (RFC 9162 section 2.1.3.1).
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException(index + " is not in a tree of " + size);
        List<byte[]> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long from, long size, List<byte[]> proof) {
        if (size == 1) return;
        long split = split(size);
        if (index < split) {
            inclusion(index, from, split, proof);
            proof.add(range(from + split, size - split));
        } else {
            inclusion(index - split, from + split, size - split, proof);
            proof.add(range(from, split));
        }
    }

    /// That a tree of `size` leaves begins with those of a tree of `old` (RFC 9162 section 2.1.4.1);
    /// empty where the smaller one is empty or both are the same.
    public List<byte[]> consistency(long old, long size) {
        if (old < 0 || old > size) throw new IllegalArgumentException(old + " is not within " + size);
        List<byte[]> proof = new ArrayList<>();
        if (old > 0) consistency(old, 0, size, true, proof);
        return proof;
    }

    /// @param known whether the reader has the hash of this range already: it is the old root itself
    private void consistency(long old, long from, long size, boolean known, List<byte[]> proof) {
        if (old == size) {
            if (!known) proof.add(range(from, size));
            return;
        }
        long split = split(size);
        if (old <= split) {
            consistency(old, from, split, known, proof);
            proof.add(range(from + split, size - split));
        } else {
            consistency(old - split, from + split, size - split, false, proof);
            proof.add(range(from, split));
        }
    }

    private byte[] range(long from, long size) {
        if (Long.bitCount(size) == 1) return tree.hash(Long.numberOfTrailingZeros(size), from / size);
        long split = split(size);
        return MerkleTree.nodeHash(range(from, split), range(from + split, size - split));
    }

    /// The largest power of two smaller than the size.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
