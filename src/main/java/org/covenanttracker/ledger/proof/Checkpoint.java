package org.covenanttracker.ledger.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a log says of itself: its name, its size and its root (C2SP tlog-checkpoint). Ours has three
/// lines and no extension lines.
///
/// @param root 32 bytes
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern LINES = Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/=]+)\\n");

    public static Checkpoint parse(String text) {
        Matcher lines = LINES.matcher(text);
        if (!lines.matches()) throw new UntrueProof("A checkpoint has three lines: origin, size, root");
        Optional<byte[]> root = Base64Text.read(lines.group(3)).filter(hash -> hash.length == MerkleTree.HASH_BYTES);
        return new Checkpoint(
                lines.group(1),
                Long.parseLong(lines.group(2)),
                root.orElseThrow(() -> new UntrueProof("The checkpoint's root is not 32 bytes in base64")));
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.write(root) + "\n";
    }
}
