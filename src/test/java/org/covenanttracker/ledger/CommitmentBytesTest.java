package org.covenanttracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.ledger.Commitment.Paragraph;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The bytes that leaves commit to, for ever.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentBytesTest {

    private static final UUID STREAM = UUID.fromString("d0000000-0000-4000-8000-000000000001");

    /// Known answers of RFC 6962 trees, from the Certificate Transparency reference implementation.
    @Test
    void roots_equal_the_known_answers() {
        List<byte[]> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> MerkleTree.leafHash(HexFormat.of().parseHex(hex)))
                .toList();
        List<String> roots = List.of(
                "e3b0c442",
                "6e340b9c",
                "fac54203",
                "aeb6bcfe",
                "d37ee418",
                "4e3bbb1f",
                "76e67dad",
                "ddb89be4",
                "5dc9da79");
        for (int size = 0; size <= leaves.size(); size++) {
            String root = HexFormat.of().formatHex(MerkleTree.root(leaves.subList(0, size)));
            assertEquals(roots.get(size), root.substring(0, 8));
        }
    }

    @Test
    void a_text_is_cut_after_each_empty_line() {
        assertEquals(List.of(""), cut(""));
        assertEquals(List.of("one\nline"), cut("one\nline"));
        assertEquals(List.of("one\n\n", "two"), cut("one\n\ntwo"));
        assertEquals(List.of("one\n\n", "\ntwo\n\n"), cut("one\n\n\ntwo\n\n"));
        assertEquals(List.of("\n\n", "\n\n"), cut("\n\n\n\n"));
    }

    /// From Python's hashlib and hmac, salts of 32 bytes 01 and 02:
    /// `text = b"covenant-content/v1\n" + stream + b"\nBreachFiled\ntitle\n"`,
    /// `leaf = lambda s, b: sha256(b"\0" + hmac.digest(s, text + b, "sha256")).digest()`,
    /// and the root of two is `sha256(b"\1" + leaf1 + leaf2)`.
    @Test
    void a_commitment_equals_what_python_computes() {
        Paragraph first = new Paragraph(salt(1), "Grant ended.\n\n".getBytes(UTF_8));
        Paragraph second = new Paragraph(salt(2), "Zażółć.".getBytes(UTF_8));
        assertEquals("c7e7ef113e5c23951c1271fbffaa8f0ea9d02c7431ff31e23d8822ee0293a61f", hex(List.of(first)));
        assertEquals("fb38b436582a2001ce2deaeba86a33408cf89584416e7d695829e613f6b4d163", hex(List.of(first, second)));
    }

    private static String hex(List<Paragraph> paragraphs) {
        return HexFormat.of().formatHex(Commitment.of(STREAM, "BreachFiled", "title", paragraphs));
    }

    private static byte[] salt(int value) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        java.util.Arrays.fill(salt, (byte) value);
        return salt;
    }

    private static List<String> cut(String text) {
        return Commitment.paragraphs(text).stream()
                .map(each -> new String(each, UTF_8))
                .toList();
    }
}
