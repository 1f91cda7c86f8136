package org.covenanttracker.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The Merkle tree hash of RFC 6962 section 2.1, SHA-256: leaves and nodes are hashed under
/// different prefixes, and a list is split at the largest power of two smaller than its length.
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    public static byte[] leafHash(byte[] entry) {
        return hash(LEAF, entry, new byte[0]);
    }

    /// @param leafHashes 32 bytes each
    public static byte[] root(List<byte[]> leafHashes) {
        return switch (leafHashes.size()) {
            case 0 -> sha256().digest();
            case 1 -> leafHashes.getFirst();
            default -> {
                int split = Integer.highestOneBit(leafHashes.size() - 1);
                yield hash(
                        NODE, root(leafHashes.subList(0, split)), root(leafHashes.subList(split, leafHashes.size())));
            }
        };
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
