package org.covenanttracker.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.covenanttracker.access.IssuedKey;
import org.covenanttracker.access.KeyService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;

/// The steward's key that no steward issued: a new register's first one, and one in place of keys that
/// are lost or all ran out. The log tells the one from the other.
@ApplicationScoped
class StewardKey {

    private final StartConfig config;
    private final ReadyMessage message;
    private final KeyService keys;
    private final Entries entries;
    private final Days days;
    private final Path file;

    StewardKey(StartConfig config, ReadyMessage message, KeyService keys, Entries entries, Days days) {
        this.config = config;
        this.message = message;
        this.keys = keys;
        this.entries = entries;
        this.days = days;
        this.file = config.data().resolve("steward-key");
    }

    /// @param first who the first steward would be
    void prepare(UUID first) {
        if (!keys.hasLiveSteward(days.today())) {
            handOver(hasIssuedKeys() ? keys.issueAtHost() : keys.issueFirst(first));
        } else if (config.newStewardKey()) {
            replaceLost();
        }
    }

    private boolean hasIssuedKeys() {
        return !entries.after(-1, "KeyIssued", null, 1).isEmpty();
    }

    /// An option left in a unit file would make a key at each start; but the one that it made first
    /// still lies there.
    private void replaceLost() {
        if (keys.isLiveStewards(keptSecret())) {
            message.add("no new steward's key was made: the one in " + file + " still opens");
            message.add("  (if others may have read it, issue another with it, revoke it, and remove the file)");
            return;
        }
        handOver(keys.issueAtHost());
        message.add("  the log says that it was made here; revoke the lost ones: GET and DELETE /v1/keys");
    }

    private String keptSecret() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException unreadable) {
            throw CannotStart.because("cannot read " + file, unreadable);
        }
    }

    /// Shown once, and left in a file that only its owner reads.
    private void handOver(IssuedKey key) {
        try {
            OwnerOnly.write(file, (key.secret() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            message.add("(the key could not be written to " + file + ")");
        }
        message.add("steward's key, shown this once: " + key.secret());
        message.add("  also in " + file + ", for its owner only");
    }
}
