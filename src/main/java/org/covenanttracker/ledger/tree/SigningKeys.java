package org.covenanttracker.ledger.tree;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.UntrueProof;

/// The secrets that sign, as files: `signing-key`, then `signing-key-2` and so on after each change.
/// Which of them signs is said by the ledger, so a file that is put in place too early changes nothing.
@ApplicationScoped
class SigningKeys {

    private final Path folder;
    private final Identity identity;

    SigningKeys(TreeConfig config, Identity identity) {
        this.folder = config.signingKeys();
        this.identity = identity;
    }

    /// The name of the file of a key, from 1.
    static String fileName(int number) {
        return number == 1 ? "signing-key" : "signing-key-" + number;
    }

    NoteSigner numbered(int number) {
        Path file = folder.resolve(fileName(number));
        try {
            return NoteSigner.of(identity.origin(), Files.readAllBytes(file));
        } catch (IOException | UntrueProof unusable) {
            throw new Unsound("The signing key cannot be used: " + unusable + ". Put " + file + " back.");
        }
    }

    /// The signer whose public key that is.
    NoteSigner of(int number, NoteKey key) {
        NoteSigner signer = numbered(number);
        if (signer.key().equals(key)) return signer;
        throw new Unsound("The signing key " + folder.resolve(fileName(number)) + " is " + signer.key()
                + ", but this log is signed by " + key + ". Put that one back.");
    }
}
