package org.covenanttracker.ledger.proof;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/// Checks proofs as RFC 9162 says, its end conditions included: a proof must be used up, and the path
/// must end at the root.
public final class ProofCheck {

    private ProofCheck() {}

    /// RFC 9162 section 2.1.3.2.
    ///
    /// @param hashes 32 bytes each, leaf upward
    public static boolean includes(byte[] root, long size, byte[] leafHash, long index, List<byte[]> hashes) {
        if (index < 0 || index >= size || !areHashes(root, leafHash)) return false;
        long at = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : hashes) {
            if (last == 0) return false;
            if (isRight(at) || at == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int up = stepsUp(at);
                at >>= up;
                last >>= up;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
                at >>= 1;
                last >>= 1;
            }
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /// RFC 9162 section 2.1.4.2. An empty old tree is the beginning of every tree.
    public static boolean extendsTree(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> hashes) {
        if (old < 0 || old > size) return false;
        if (old == 0 && !MessageDigest.isEqual(oldRoot, MerkleTree.emptyRoot())) return false;
        if (old == size) return hashes.isEmpty() && MessageDigest.isEqual(oldRoot, root);
        if (old == 0) return hashes.isEmpty() && areHashes(oldRoot, root);
        boolean perfect = Long.bitCount(old) == 1;
        if (hashes.isEmpty() && !perfect) return false;
        Iterator<byte[]> rest = hashes.iterator();
        byte[] first = perfect ? oldRoot : rest.next();
        return climbs(old - 1, size - 1, first, rest, oldRoot, root);
    }

    private static boolean climbs(
            long oldLast, long newLast, byte[] first, Iterator<byte[]> rest, byte[] oldRoot, byte[] root) {
        int same = Long.numberOfTrailingZeros(~oldLast);
        long at = oldLast >> same;
        long last = newLast >> same;
        byte[] oldHash = first;
        byte[] hash = first;
        while (rest.hasNext()) {
            byte[] sibling = rest.next();
            if (last == 0) return false;
            int up = 1;
            if (isRight(at) || at == last) {
                oldHash = MerkleTree.nodeHash(sibling, oldHash);
                hash = MerkleTree.nodeHash(sibling, hash);
                up = stepsUp(at);
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            at >>= up;
            last >>= up;
        }
        return last == 0 && MessageDigest.isEqual(oldHash, oldRoot) && MessageDigest.isEqual(hash, root);
    }

    private static boolean areHashes(byte[] one, byte[] other) {
        return one.length == MerkleTree.HASH_BYTES && other.length == MerkleTree.HASH_BYTES;
    }

    private static boolean isRight(long number) {
        return (number & 1) == 1;
    }

    /// A node at the right edge without a sibling is its own parent, as often as that repeats.
    private static int stepsUp(long number) {
        return number == 0 ? Long.SIZE - 1 : Long.numberOfTrailingZeros(number) + 1;
    }
}
