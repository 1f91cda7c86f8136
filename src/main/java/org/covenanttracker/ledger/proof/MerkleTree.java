package org.covenanttracker.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The Merkle tree hash of RFC 6962 section 2.1, SHA-256: leaves and nodes are hashed under
/// different prefixes, and a list is split at the largest power of two smaller than its length.
public final class MerkleTree {

    public static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    public static byte[] leafHash(byte[] entry) {
        return hash(LEAF, entry, new byte[0]);
    }

    public static byte[] nodeHash(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    /// The root of a tree without leaves.
    public static byte[] emptyRoot() {
        return Sha256.digest(new byte[0]);
    }

    /// @param leafHashes 32 bytes each
    public static byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) return emptyRoot();
        if (leafHashes.size() == 1) return leafHashes.getFirst();
        int split = Integer.highestOneBit(leafHashes.size() - 1);
        return nodeHash(root(leafHashes.subList(0, split)), root(leafHashes.subList(split, leafHashes.size())));
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = Sha256.fresh();
        digest.update(prefix);
        digest.update(left);
        return digest.digest(right);
    }

    /// SHA-256 is in every JDK, so its absence is no error that anybody could handle.
    private static final class Sha256 {

        static MessageDigest fresh() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static byte[] digest(byte[] bytes) {
            return fresh().digest(bytes);
        }
    }
}
