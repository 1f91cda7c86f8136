package org.covenanttracker.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with the signatures of those who stand by it (C2SP signed-note).
///
/// @param text ends with a line feed
public record SignedNote(String text, List<Line> signatures) {

    private static final Pattern LINE = Pattern.compile("— (\\S+) (\\S+)");
    private static final String DASH = "— ";
    /// A checkpoint with its witnesses has a few hundred bytes; nobody needs to read more.
    private static final int MAX_LENGTH = 64 * 1024;

    /// @param id the first four bytes, which say which key of that name it is
    public record Line(String name, byte[] id, byte[] signature) {

        String text() {
            byte[] joined = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, joined, id.length, signature.length);
            return DASH + name + " " + Base64Text.write(joined) + "\n";
        }

        boolean isOf(NoteKey key) {
            return key.name().equals(name) && Arrays.equals(key.id(), id);
        }
    }

    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n") || note.length() > MAX_LENGTH)
            throw new UntrueProof("Not a signed note");
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) lines.add(line(line));
        return new SignedNote(note.substring(0, blank + 1), List.copyOf(lines));
    }

    private static Line line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) throw new UntrueProof("Not a line of a signature: " + line);
        byte[] bytes = Base64Text.read(parts.group(2))
                .filter(each -> each.length > NoteKey.ID_BYTES)
                .orElseThrow(() -> new UntrueProof("Not a signature: " + line));
        return new Line(
                parts.group(1),
                Arrays.copyOf(bytes, NoteKey.ID_BYTES),
                Arrays.copyOfRange(bytes, NoteKey.ID_BYTES, bytes.length));
    }

    /// The note as it is handed on.
    public String write() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.text()));
        return note.toString();
    }

    /// Whether that key signed it. Lines of unknown keys say nothing; a wrong one of this key, or two
    /// of them, is no accident and is refused.
    public boolean isSignedBy(NoteKey key) {
        List<Line> own = signatures.stream().filter(line -> line.isOf(key)).toList();
        if (own.isEmpty()) return false;
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        if (own.size() > 1 || !key.signed(signed, own.getFirst().signature())) {
            throw new UntrueProof("The signature of " + key.name() + " does not fit the text");
        }
        return true;
    }
}
