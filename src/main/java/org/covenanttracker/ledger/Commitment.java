package org.covenanttracker.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.covenanttracker.ledger.proof.MerkleTree;

/// What a leaf holds instead of words. A text is cut into paragraphs, each committed to under a salt
/// of its own, so that what remains after a redaction still verifies against the same leaf.
final class Commitment {

    static final int SALT_BYTES = 32;
    private static final String PARAGRAPH_END = "\n\n";
    private static final String DOMAIN = "covenant-content/v1";

    private Commitment() {}

    /// Cuts after each LF LF. An empty text is one empty paragraph.
    static List<byte[]> paragraphs(String text) {
        List<byte[]> paragraphs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(PARAGRAPH_END); end >= 0; end = text.indexOf(PARAGRAPH_END, start)) {
            paragraphs.add(utf8(text.substring(start, end + PARAGRAPH_END.length())));
            start = end + PARAGRAPH_END.length();
        }
        if (start < text.length() || paragraphs.isEmpty()) paragraphs.add(utf8(text.substring(start)));
        return paragraphs;
    }

    /// The RFC 6962 root over the paragraphs' commitments.
    ///
    /// @return 32 bytes
    static byte[] of(UUID stream, String type, String field, List<Paragraph> paragraphs) {
        return MerkleTree.root(paragraphs.stream()
                .map(each -> MerkleTree.leafHash(ofParagraph(stream, type, field, each)))
                .toList());
    }

    /// `HMAC-SHA256(salt, "covenant-content/v1" LF stream LF type LF field LF bytes)`.
    static byte[] ofParagraph(UUID stream, String type, String field, Paragraph paragraph) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(paragraph.salt(), "HmacSHA256"));
            mac.update(utf8(String.join("\n", DOMAIN, stream.toString(), type, field, "")));
            return mac.doFinal(paragraph.bytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param salt exactly 32 random bytes
    record Paragraph(byte[] salt, byte[] bytes) {

        Paragraph {
            if (salt.length != SALT_BYTES) throw new IllegalStateException("A salt has 32 bytes, not " + salt.length);
        }
    }
}
