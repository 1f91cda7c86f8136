package org.covenanttracker.ledger.tree;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.LedgerUnavailable;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.UntrueProof;

/// Signs the tree as it stands, one node at a time, if it extends what was signed before.
@ApplicationScoped
class Signing {

    /// A first publication of a long ledger is done in steps, each with a checkpoint of its own.
    private static final int STEP = 50_000;
    private static final int TIMEOUT_SECONDS = 120;

    private final DataSource database;
    private final Identity identity;
    private final SigningKeys signers;
    private final KeyHistories histories;
    private final LastCheckpoint last;
    private final TreeConfig config;

    Signing(DataSource database, Identity identity, SigningKeys signers, KeyHistories histories, TreeConfig config) {
        this.database = database;
        this.identity = identity;
        this.signers = signers;
        this.histories = histories;
        this.config = config;
        this.last = new LastCheckpoint(config.checkpointFile());
    }

    /// What became of one attempt.
    enum Outcome {
        /// Everything is signed.
        DONE,
        /// Something was signed, and there is more.
        MORE,
        /// Another node is at it.
        BUSY
    }

    /// Throws [Unsound] where nothing may be signed.
    Outcome sign() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return TreeStore.lock(connection) ? sign(connection) : Outcome.BUSY;
            } catch (SQLException failed) {
                throw new LedgerUnavailable(failed);
            }
        });
    }

    private Outcome sign(Connection connection) throws SQLException {
        Published old = TreeStore.newest(connection);
        KeyHistory keys = histories.now();
        long appended = TreeStore.appended(connection);
        Checkpoint signed = lastSigned(old, keys, appended);
        long size = Math.min(appended, old.size() + STEP);
        if (signed != null) size = Math.max(size, signed.size());
        byte[] root = new Growth(connection, old).to(size, signed);
        if (size > old.size()) publish(connection, new Checkpoint(identity.origin(), size, root), keys);
        return size < appended ? Outcome.MORE : Outcome.DONE;
    }

    /// The file first: a crash before the commit leaves it ahead, and the next attempt catches up.
    private void publish(Connection connection, Checkpoint checkpoint, KeyHistory keys) throws SQLException {
        int number = keys.numberAt(checkpoint.size());
        String note = signers.of(number, keys.numbered(number))
                .sign(checkpoint.text())
                .write();
        last.write(note);
        TreeStore.keep(connection, new Published(checkpoint.size(), checkpoint.root(), note));
    }

    /// The checkpoint kept outside; null on a log that was never signed.
    private Checkpoint lastSigned(Published old, KeyHistory keys, long appended) {
        String note = last.read().orElse(null);
        if (note == null && old.note() == null) return null;
        if (note == null) throw missing(old);
        // A checkpoint that is ahead may be signed by a key that only the missing entries name.
        long size = parse(note, last.file()).size();
        if (size > appended) throw shorter(size, appended);
        return read(note, last.file(), keys);
    }

    private Unsound missing(Published old) {
        return new Unsound("The last signed checkpoint, " + last.file() + ", is missing, so nobody can tell whether "
                + old.size() + " entries are all that were signed. Start with --known-checkpoint FILE, the newest"
                + " checkpoint that a mirror or a receipt holds.");
    }

    private static Unsound shorter(long signed, long appended) {
        return new Unsound("The database holds " + appended + " entries, but " + signed
                + " were signed: it was restored from an older backup. Bring the missing ones back with"
                + " --recover-from MIRROR, a copy that scripts/verify --mirror keeps.");
    }

    private static Checkpoint parse(String note, Path file) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (UntrueProof untrue) {
            throw new Unsound(file + " is no checkpoint: " + untrue.getMessage());
        }
    }

    private static Checkpoint read(String note, Path file, KeyHistory keys) {
        Checkpoint checkpoint = parse(note, file);
        try {
            SignedNote signed = SignedNote.parse(note);
            if (keys.all().stream().noneMatch(signed::isSignedBy)) {
                throw new UntrueProof("none of this log's keys signed it");
            }
            return checkpoint;
        } catch (UntrueProof untrue) {
            throw new Unsound(file + " is no checkpoint of this log: " + untrue.getMessage());
        }
    }

    /// Takes the checkpoint that the operator brings in place of one that was lost.
    void adoptKnown() {
        if (config.knownCheckpoint().isEmpty()) return;
        Path file = config.knownCheckpoint().get();
        KeyHistory keys = histories.now();
        try {
            String note = Files.readString(file);
            Checkpoint known = read(note, file, keys);
            Checkpoint kept =
                    last.read().map(each -> read(each, last.file(), keys)).orElse(known);
            if (known.size() < kept.size()) {
                throw new Unsound(file + " is of " + known.size() + " entries, " + last.file() + " of " + kept.size()
                        + ": leave --known-checkpoint out.");
            }
            last.write(note);
        } catch (IOException unreadable) {
            throw new Unsound("The known checkpoint cannot be read: " + unreadable);
        }
    }
}
