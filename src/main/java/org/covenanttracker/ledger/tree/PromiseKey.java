package org.covenanttracker.ledger.tree;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.Promises;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.UntrueProof;

/// The key that promises are signed with, beside those that sign checkpoints.
@ApplicationScoped
class PromiseKey implements Promises {

    private static final String FILE = "promise-key";

    private final TreeConfig config;
    private final Identity identity;

    PromiseKey(TreeConfig config, Identity identity) {
        this.config = config;
        this.identity = identity;
    }

    @Override
    public String origin() {
        return identity.origin();
    }

    @Override
    public String sign(String text) {
        return signer().sign(text).write();
    }

    @Override
    public String vkey() {
        return signer().key().vkey();
    }

    private NoteSigner signer() {
        Path file = config.signingKeys().resolve(FILE);
        try {
            return NoteSigner.of(origin() + "/promise", Files.readAllBytes(file));
        } catch (IOException | UntrueProof unusable) {
            throw new Unsound("The key for promises cannot be used: " + unusable + ". Put " + file + " back.");
        }
    }
}
