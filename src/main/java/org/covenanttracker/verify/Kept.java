package org.covenanttracker.verify;

import java.util.Arrays;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.TiledTree;
import org.covenanttracker.ledger.tree.KeyHistory;

/// A checkpoint that the reader kept from earlier: the log must have grown from it.
final class Kept {

    private final SignedNote note;
    private final Checkpoint checkpoint;
    private byte[] root = MerkleTree.emptyRoot();

    private Kept(SignedNote note) {
        this.note = note;
        this.checkpoint = note == null ? null : Checkpoint.parse(note.text());
    }

    static Kept nothing() {
        return new Kept(null);
    }

    static Kept of(String text) {
        return new Kept(SignedNote.parse(text));
    }

    void follow(TiledTree tree) {
        if (checkpoint != null && tree.size() == checkpoint.size()) root = tree.root();
    }

    void check(long size, Checkpoint newest, KeyHistory keys) {
        if (checkpoint == null) return;
        String place = "the checkpoint of " + checkpoint.size() + " entries that was kept";
        if (!checkpoint.origin().equals(newest.origin())) throw Difference.in(place, "is of another log");
        if (checkpoint.size() > size) throw Difference.in(place, "the log now has only " + size);
        if (!note.isSignedBy(keys.at(checkpoint.size()))) throw Difference.in(place, "was not signed by this log");
        if (!Arrays.equals(root, checkpoint.root())) {
            throw Difference.in(place, "the log's first " + checkpoint.size() + " entries are others now");
        }
    }
}
