package org.covenanttracker.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.covenanttracker.ledger.proof.NoteSigner;

/// The folder `secrets` of a data folder. What is in it is made once and then only read: a new
/// pepper in place of a lost one would lock every key holder out without a word.
public final class Secrets {

    private static final int LENGTH = 32;

    private final Path folder;
    private final boolean mayGenerate;

    private Secrets(Path folder, boolean mayGenerate) {
        this.folder = folder;
        this.mayGenerate = mayGenerate;
    }

    /// The secrets of a data folder that holds the database too: what is missing is made.
    public static Secrets generatedIn(Path dataFolder) {
        return in(dataFolder, true);
    }

    /// The secrets of one node of several: they must be the same on all, so none is made unasked.
    public static Secrets givenIn(Path dataFolder) {
        return in(dataFolder, false);
    }

    private static Secrets in(Path dataFolder, boolean mayGenerate) {
        Path folder = dataFolder.resolve("secrets");
        try {
            OwnerOnly.makeFolder(folder);
        } catch (IOException e) {
            throw CannotStart.because("cannot make the folder " + folder, e);
        }
        return new Secrets(folder, mayGenerate);
    }

    public Path folder() {
        return folder;
    }

    /// The 32 bytes that API keys are hashed under.
    public Path pepper() {
        Path file = folder.resolve("pepper");
        if (!Files.exists(file)) {
            generate(file, random());
        }
        refuseUnlessSafe(file, LENGTH);
        return file;
    }

    /// The folder of the keys that sign: checkpoints, of which the first is made here and later ones by a
    /// rotation, and promises.
    public Path signingKeys() {
        signingKey("signing-key");
        signingKey("promise-key");
        return folder;
    }

    /// 64 bytes: an Ed25519 seed and its public key.
    public Path signingKey(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            generate(file, NoteSigner.newSecret());
        }
        refuseUnlessSafe(file, NoteSigner.SECRET_BYTES);
        return file;
    }

    /// The password of the embedded database, as a line of hex: initdb reads it from this file.
    Path databasePassword() {
        Path file = folder.resolve("postgres-password");
        if (!Files.exists(file)) {
            String line = HexFormat.of().formatHex(random()) + "\n";
            generate(file, line.getBytes(StandardCharsets.US_ASCII));
        }
        refuseUnlessSafe(file, 2 * LENGTH + 1);
        return file;
    }

    /// Whoever takes the disk, or a copy of it, would have both the hashes and what they hide.
    boolean shareDiskWith(Path databaseFolder) {
        try {
            return Files.getFileStore(folder).equals(Files.getFileStore(databaseFolder));
        } catch (IOException e) {
            throw CannotStart.because("cannot look at " + folder, e);
        }
    }

    private void generate(Path file, byte[] bytes) {
        if (!mayGenerate) {
            throw missing(file);
        }
        try {
            OwnerOnly.write(file, bytes);
        } catch (IOException e) {
            throw CannotStart.because("cannot write " + file, e);
        }
    }

    private static CannotStart missing(Path file) {
        return new CannotStart(file + " is missing: start one node once with --new-secrets,"
                + " then copy the folder secrets to every other node");
    }

    private static void refuseUnlessSafe(Path file, int length) {
        try {
            if (Files.size(file) != length) {
                throw new CannotStart(file + " should hold " + length + " bytes; put it back from the backup");
            }
            if (OwnerOnly.isReadByOthers(file)) {
                throw new CannotStart(file + " can be read by every user of this machine; run chmod 600 on it");
            }
        } catch (IOException e) {
            throw CannotStart.because("cannot read " + file, e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
