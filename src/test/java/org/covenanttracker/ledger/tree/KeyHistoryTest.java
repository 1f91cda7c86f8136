package org.covenanttracker.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.UntrueProof;
import org.covenanttracker.ledger.tree.TreeEvent.SigningKeyRotated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyHistoryTest {

    private final NoteSigner first = signer();
    private final NoteSigner second = signer();
    private final NoteSigner third = signer();

    @Test
    void a_log_that_never_changed_its_key_has_one_for_every_size() {
        KeyHistory history = new KeyHistory(first.key());
        assertEquals(first.key(), history.at(0));
        assertEquals(first.key(), history.at(1_000_000));
        assertEquals(1, history.numberAt(1_000_000));
    }

    @Test
    void a_tree_that_holds_the_change_is_signed_by_the_new_key_and_no_smaller_one() {
        KeyHistory history = changed();
        assertEquals(first.key(), history.at(10));
        assertEquals(second.key(), history.at(11));
        assertEquals(second.key(), history.at(20));
        assertEquals(third.key(), history.at(21));
        assertEquals(
                List.of(1, 2, 2, 3),
                List.of(10L, 11L, 20L, 21L).stream().map(history::numberAt).toList());
    }

    @Test
    void the_keys_up_to_a_size_are_those_that_signed_until_then() {
        KeyHistory history = changed();
        assertEquals(List.of(first.key()), history.upTo(10));
        assertEquals(List.of(first.key(), second.key()), history.upTo(15));
        assertEquals(List.of(first.key(), second.key(), third.key()), history.upTo(21));
        assertEquals(history.all(), history.upTo(21));
    }

    @Test
    void a_change_by_a_key_that_is_not_in_force_is_refused() {
        KeyHistory history = changed();
        assertThrows(UntrueProof.class, () -> history.change(30, SigningKeyRotated.by(first, signer())));
        assertEquals(third.key(), history.at(31));
    }

    @Test
    void a_change_that_one_of_the_two_did_not_sign_is_refused() {
        SigningKeyRotated genuine = SigningKeyRotated.by(first, second);
        SigningKeyRotated other = SigningKeyRotated.by(first, third);
        KeyHistory history = new KeyHistory(first.key());
        List<SigningKeyRotated> forged = List.of(
                new SigningKeyRotated(genuine.oldKey(), other.newKey(), genuine.oldSignature(), other.newSignature()),
                new SigningKeyRotated(genuine.oldKey(), genuine.newKey(), genuine.oldSignature(), other.newSignature()),
                new SigningKeyRotated(
                        genuine.oldKey(), genuine.newKey(), genuine.newSignature(), genuine.newSignature()),
                new SigningKeyRotated(genuine.oldKey(), genuine.newKey(), "", genuine.newSignature()),
                new SigningKeyRotated(
                        genuine.oldKey(), genuine.newKey(), genuine.oldSignature() + "=", genuine.newSignature()),
                new SigningKeyRotated(genuine.oldKey(), "no key", genuine.oldSignature(), genuine.newSignature()));
        for (SigningKeyRotated each : forged) assertThrows(UntrueProof.class, () -> history.change(10, each));
        history.change(10, genuine);
        assertEquals(second.key(), history.at(11));
    }

    @Test
    void the_files_of_keys_are_numbered_from_the_second_on() {
        assertEquals("signing-key", SigningKeys.fileName(1));
        assertEquals("signing-key-2", SigningKeys.fileName(2));
        assertTrue(SigningKeys.fileName(12).endsWith("-12"));
    }

    private KeyHistory changed() {
        KeyHistory history = new KeyHistory(first.key());
        history.change(10, SigningKeyRotated.by(first, second));
        history.change(20, SigningKeyRotated.by(second, third));
        return history;
    }

    private static NoteSigner signer() {
        return NoteSigner.of("log.example", NoteSigner.newSecret());
    }
}
