package org.covenanttracker.ledger.tree;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.tree.TreeEvent.SigningKeyRotated;

/// Hands signing over to the next key. Old receipts stay true: their checkpoints are of sizes at
/// which the old key was in force.
@ApplicationScoped
public class KeyRotation {

    private final Ledger ledger;
    private final KeyHistories histories;
    private final SigningKeys keys;

    KeyRotation(Ledger ledger, KeyHistories histories, SigningKeys keys) {
        this.ledger = ledger;
        this.histories = histories;
        this.keys = keys;
    }

    /// The file that must hold the secret of the next key.
    public String nextFile() {
        return SigningKeys.fileName(histories.now().all().size() + 1);
    }

    /// Puts the change on record; the next checkpoint is signed by the new key.
    ///
    /// @return its vkey
    public String rotate() {
        KeyHistory history = histories.now();
        int count = history.all().size();
        SigningKeyRotated rotated =
                SigningKeyRotated.by(keys.of(count, history.numbered(count)), keys.numbered(count + 1));
        ledger.command(today -> ledger.append(List.of(new Draft<>(
                new Recorded<>(TreeEvent.STREAM, count, today, new Actor(Role.CLOCK, null), rotated), Map.of()))));
        return rotated.newKey();
    }
}
