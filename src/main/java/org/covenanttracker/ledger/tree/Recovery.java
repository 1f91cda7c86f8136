package org.covenanttracker.ledger.tree;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Arrays;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.LostEntries;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.UntrueProof;

/// Brings entries back that were signed and that a restored database lacks. Words that only the lost
/// database held do not come back: a leaf commits to them and does not hold them.
@ApplicationScoped
public class Recovery {

    private static final int TIMEOUT_SECONDS = 3_600;

    private final Entries entries;
    private final LostEntries lost;
    private final KeyHistories histories;

    Recovery(Entries entries, LostEntries lost, KeyHistories histories) {
        this.entries = entries;
        this.lost = lost;
        this.histories = histories;
    }

    /// All of them or none: the mirror is believed only once its signed root is the root of its entries.
    ///
    /// @return how many were brought back
    public long bringBack(Path folder) {
        try {
            return bringBack(new Mirror(folder));
        } catch (UntrueProof untrue) {
            throw new Unsound("The mirror " + folder + " is not to be trusted: " + untrue.getMessage());
        }
    }

    private long bringBack(Mirror mirror) {
        SignedNote note = mirror.note();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        KeyHistory keys = histories.first();
        long kept = entries.size();
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            byte[] root = mirror.entries(checkpoint, (index, leaf) -> {
                Recorded<?> entry = entries.read(leaf);
                if (entry.event() instanceof TreeEvent.SigningKeyRotated change) keys.change(index, change);
                lost.take(index, leaf, entry);
            });
            if (!Arrays.equals(root, checkpoint.root())) throw new UntrueProof("its entries do not give its root");
            if (!note.isSignedBy(keys.at(checkpoint.size()))) throw new UntrueProof("it is not signed by this log");
            return Math.max(0, checkpoint.size() - kept);
        });
    }
}
