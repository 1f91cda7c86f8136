package org.covenanttracker.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptTest {

    private static final NoteSigner SIGNER = NoteSigner.of("log.example", NoteSigner.newSecret());
    private static final ALog LOG = ALog.of(300);

    private static Receipt receipt(long index) {
        Checkpoint checkpoint = new Checkpoint("log.example", 300, LOG.tree.root());
        String note = SIGNER.sign(checkpoint.text()).write();
        return new Receipt(index, LOG.proofs(300).inclusion(index, 300), note);
    }

    @Test
    void a_receipt_proves_its_entry_with_nothing_else_at_hand() {
        Receipt read = Receipt.parse(receipt(17).write());
        assertEquals(300, read.proves(LOG.hashes.get(17), SIGNER.key()).size());
    }

    @Test
    void it_proves_no_other_entry() {
        assertThrows(UntrueProof.class, () -> receipt(17).proves(LOG.hashes.get(18), SIGNER.key()));
    }

    @Test
    void another_key_of_the_same_name_proves_nothing() {
        NoteKey other = NoteSigner.of("log.example", NoteSigner.newSecret()).key();
        assertThrows(UntrueProof.class, () -> receipt(17).proves(LOG.hashes.get(17), other));
    }

    @Test
    void every_changed_byte_is_found() {
        byte[] text = receipt(17).write().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String whole = receipt(17).write();
        for (int i = 0; i < whole.length(); i++) {
            String changed = whole.substring(0, i) + (char) (whole.charAt(i) ^ 1) + whole.substring(i + 1);
            assertThrows(
                    UntrueProof.class,
                    () -> Receipt.parse(changed).proves(LOG.hashes.get(17), SIGNER.key()),
                    "at " + i + " of " + text.length);
        }
    }

    @Test
    void an_entry_alone_in_its_log_needs_no_hashes() {
        ALog one = ALog.of(1);
        String note = SIGNER.sign(new Checkpoint("log.example", 1, one.tree.root()).text())
                .write();
        Receipt alone = Receipt.parse(new Receipt(0, List.of(), note).write());
        assertEquals(1, alone.proves(one.hashes.getFirst(), SIGNER.key()).size());
    }

    @Test
    void a_bundle_holds_its_entries_whole() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[300]);
        byte[] bundle = Bundle.write(entries);
        assertEquals(300 + 1 + 3 * 2, bundle.length);
        assertEquals(3, Bundle.read(bundle, 3).size());
        assertThrows(UntrueProof.class, () -> Bundle.read(bundle, 2));
        assertThrows(UntrueProof.class, () -> Bundle.read(bundle, 4));
        assertThrows(UntrueProof.class, () -> Bundle.read(java.util.Arrays.copyOf(bundle, bundle.length - 1), 3));
    }
}
