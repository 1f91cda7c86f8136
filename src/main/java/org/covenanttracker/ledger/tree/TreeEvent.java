package org.covenanttracker.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.UntrueProof;

/// What happens to the log itself.
public sealed interface TreeEvent extends Event {

    /// All of them stand in one stream, the same in every log.
    UUID STREAM = UUID.nameUUIDFromBytes("covenant-signing-key".getBytes(StandardCharsets.UTF_8));

    /// Checkpoints of trees that hold this entry are signed by the new key. Both keys sign
    /// `covenant-signing-key/v1`, the old key and the new key, each ended by LF: the old one to name
    /// its successor, the new one to show that its secret is at hand.
    ///
    /// @param oldKey a C2SP vkey, as is newKey
    /// @param oldSignature 64 bytes in base64, as is newSignature
    record SigningKeyRotated(String oldKey, String newKey, String oldSignature, String newSignature)
            implements TreeEvent {

        static SigningKeyRotated by(NoteSigner old, NoteSigner successor) {
            String text = text(old.key().vkey(), successor.key().vkey());
            return new SigningKeyRotated(
                    old.key().vkey(),
                    successor.key().vkey(),
                    Base64Text.write(old.sign(text).signatures().getFirst().signature()),
                    Base64Text.write(
                            successor.sign(text).signatures().getFirst().signature()));
        }

        /// Throws unless both keys signed, and the old one is the one that was in force.
        public void check(NoteKey inForce) {
            if (!inForce.vkey().equals(oldKey)) throw new UntrueProof("The key was changed by another than " + inForce);
            checkSignature(inForce, oldSignature);
            checkSignature(NoteKey.parse(newKey), newSignature);
        }

        private void checkSignature(NoteKey key, String signature) {
            byte[] text = text(oldKey, newKey).getBytes(StandardCharsets.UTF_8);
            if (!Base64Text.read(signature)
                    .map(bytes -> key.signed(text, bytes))
                    .orElse(false)) {
                throw new UntrueProof("The change of keys is not signed by " + key.vkey());
            }
        }

        private static String text(String oldKey, String newKey) {
            return "covenant-signing-key/v1\n" + oldKey + "\n" + newKey + "\n";
        }
    }
}
