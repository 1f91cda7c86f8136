package org.covenanttracker.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedNoteTest {

    /// Key and note of the example in Go's `golang.org/x/mod/sumdb/note` documentation.
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final NoteSigner SIGNER = NoteSigner.of("log.example", NoteSigner.newSecret());

    @Test
    void a_note_signed_by_go_is_accepted() {
        assertTrue(SignedNote.parse(GO_NOTE).isSignedBy(NoteKey.parse(GO_KEY)));
        assertEquals(GO_KEY, NoteKey.parse(GO_KEY).vkey());
    }

    @Test
    void a_changed_text_is_found_out() {
        SignedNote changed = SignedNote.parse(GO_NOTE.replace("problem is", "problem was"));
        assertThrows(UntrueProof.class, () -> changed.isSignedBy(NoteKey.parse(GO_KEY)));
    }

    @Test
    void our_own_notes_read_back_as_written() {
        SignedNote note = SIGNER.sign("one\n\ntwo\n");
        assertEquals(note.write(), SignedNote.parse(note.write()).write());
        assertTrue(SignedNote.parse(note.write()).isSignedBy(SIGNER.key()));
    }

    @Test
    void lines_of_unknown_keys_say_nothing() {
        NoteSigner other = NoteSigner.of("log.example", NoteSigner.newSecret());
        String both = SIGNER.sign("text\n").write()
                + other.sign("text\n").signatures().getFirst().text();
        assertTrue(SignedNote.parse(both).isSignedBy(SIGNER.key()));
        assertFalse(SIGNER.sign("text\n").isSignedBy(other.key()));
    }

    @Test
    void two_lines_of_one_key_are_refused() {
        String twice = SIGNER.sign("text\n").write()
                + SIGNER.sign("text\n").signatures().getFirst().text();
        assertThrows(UntrueProof.class, () -> SignedNote.parse(twice).isSignedBy(SIGNER.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAAA",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAAA\n\n",
                "text\n\n— two names AAAAAAAA\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThrows(UntrueProof.class, () -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_key_is_refused(String vkey) {
        assertThrows(UntrueProof.class, () -> NoteKey.parse(vkey));
    }

    @Test
    void halves_of_two_keys_are_no_key() {
        byte[] mixed = NoteSigner.newSecret();
        System.arraycopy(NoteSigner.newSecret(), 32, mixed, 32, 32);
        assertThrows(UntrueProof.class, () -> NoteSigner.of("log.example", mixed));
    }

    @Test
    void a_checkpoint_has_three_lines() {
        Checkpoint empty = new Checkpoint("log.example", 0, MerkleTree.emptyRoot());
        String text = "log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        assertEquals(text, empty.text());
        assertArrayEquals(empty.root(), Checkpoint.parse(text).root());
        assertThrows(UntrueProof.class, () -> Checkpoint.parse(text + "more\n"));
        assertThrows(UntrueProof.class, () -> Checkpoint.parse(text.replace("\n0\n", "\n00\n")));
        assertThrows(UntrueProof.class, () -> Checkpoint.parse(text.replace("\n0\n", "\n9223372036854775808\n")));
    }
}
