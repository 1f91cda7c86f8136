package org.covenanttracker.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.ledger.Commitment.Paragraph;

/// The words of one event, salted, committed to and encrypted: all that is slow, done before the
/// ledger's lock is taken.
record SealedContent(Recorded<?> entry, Map<String, Field> fields) {

    static SealedContent of(Draft<?> draft) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : draft.recorded().event().contentFields()) {
            String text = draft.content().get(name);
            fields.put(name, seal(draft.recorded(), name, text == null ? "" : text));
        }
        return new SealedContent(draft.recorded(), fields);
    }

    private static Field seal(Recorded<?> entry, String name, String text) {
        List<Paragraph> paragraphs = Commitment.paragraphs(text).stream()
                .map(bytes -> new Paragraph(Cipher.random(Commitment.SALT_BYTES), bytes))
                .toList();
        byte[] key = Cipher.newKey();
        byte[] commitment = Commitment.of(entry.stream(), entry.event().type(), name, paragraphs);
        return new Field(commitment, key, Cipher.encrypt(key, pack(paragraphs)));
    }

    Map<String, byte[]> commitments() {
        Map<String, byte[]> commitments = new LinkedHashMap<>();
        fields.forEach((name, field) -> commitments.put(name, field.commitment()));
        return commitments;
    }

    /// The words of each field.
    Map<String, List<Paragraph>> open() {
        Map<String, List<Paragraph>> open = new LinkedHashMap<>();
        fields.forEach((name, field) -> open.put(name, unpack(Cipher.decrypt(field.key(), field.ciphertext()))));
        return open;
    }

    /// The same words, sealed as they are, of the same event at another place in the record.
    SealedContent of(Recorded<?> entry) {
        if (!entry.event().type().equals(this.entry.event().type())) {
            throw new IllegalStateException(
                    "Other words were sealed than those of " + entry.event().type());
        }
        return new SealedContent(entry, fields);
    }

    /// Each paragraph as salt, length (big-endian, 4 bytes), bytes.
    private static byte[] pack(List<Paragraph> paragraphs) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (Paragraph paragraph : paragraphs) {
            packed.writeBytes(paragraph.salt());
            packed.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(paragraph.bytes().length)
                    .array());
            packed.writeBytes(paragraph.bytes());
        }
        return packed.toByteArray();
    }

    static List<Paragraph> unpack(byte[] packed) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(packed); rest.hasRemaining(); ) {
            byte[] salt = new byte[Commitment.SALT_BYTES];
            rest.get(salt);
            byte[] bytes = new byte[rest.getInt()];
            rest.get(bytes);
            paragraphs.add(new Paragraph(salt, bytes));
        }
        return paragraphs;
    }

    static String text(List<Paragraph> paragraphs) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        paragraphs.forEach(each -> text.writeBytes(each.bytes()));
        return text.toString(StandardCharsets.UTF_8);
    }

    record Field(byte[] commitment, byte[] key, byte[] ciphertext) {}
}
