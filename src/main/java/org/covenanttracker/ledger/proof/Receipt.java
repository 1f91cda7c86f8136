package org.covenanttracker.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proves, with nothing else at hand, that an entry stands in a signed log (C2SP tlog-proof).
///
/// @param hashes the inclusion proof, leaf upward
/// @param checkpoint a signed note, verbatim
public record Receipt(long index, List<byte[]> hashes, String checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    /// Room for a proof in any tree of 2^63 leaves.
    private static final Pattern FORM = Pattern.compile(
            Pattern.quote(HEADER) + "index (0|[1-9][0-9]{0,17})\\n((?:[A-Za-z0-9+/=]{44}\\n){0,63})\\n(?=\\S)(.*)",
            Pattern.DOTALL);

    public static Receipt parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) throw new UntrueProof("Not a receipt: it begins with " + HEADER.strip());
        List<byte[]> hashes = new ArrayList<>();
        parts.group(2).lines().forEach(line -> hashes.add(hash(line)));
        return new Receipt(Long.parseLong(parts.group(1)), List.copyOf(hashes), parts.group(3));
    }

    private static byte[] hash(String line) {
        return Base64Text.read(line)
                .filter(bytes -> bytes.length == MerkleTree.HASH_BYTES)
                .orElseThrow(() -> new UntrueProof("Not a hash in base64: " + line));
    }

    public String write() {
        StringBuilder text =
                new StringBuilder(HEADER).append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(Base64Text.write(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /// Whether it proves this leaf, by a checkpoint of that key. A wrong signature is an [UntrueProof].
    ///
    /// @return the checkpoint that the entry stands in
    public Checkpoint proves(byte[] leafHash, NoteKey key) {
        SignedNote note = SignedNote.parse(checkpoint);
        if (!note.isSignedBy(key)) throw new UntrueProof("The receipt's checkpoint is not signed by " + key.name());
        Checkpoint signed = Checkpoint.parse(note.text());
        if (!signed.origin().equals(key.name())) throw new UntrueProof("The checkpoint is of " + signed.origin());
        if (!ProofCheck.includes(signed.root(), signed.size(), leafHash, index, hashes)) {
            throw new UntrueProof("The receipt does not lead from entry " + index + " to the signed root");
        }
        return signed;
    }
}
