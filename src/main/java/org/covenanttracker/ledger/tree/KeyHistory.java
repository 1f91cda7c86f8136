package org.covenanttracker.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.ledger.proof.NoteKey;

/// Which key signs trees of which size: the first one, until an entry names its successor.
public final class KeyHistory {

    private final List<NoteKey> keys = new ArrayList<>();
    private final List<Long> changedAt = new ArrayList<>();

    public KeyHistory(NoteKey first) {
        keys.add(first);
    }

    /// @param index of the entry that names the next key; throws if the keys did not sign it
    public void change(long index, TreeEvent.SigningKeyRotated change) {
        change.check(keys.getLast());
        keys.add(NoteKey.parse(change.newKey()));
        changedAt.add(index);
    }

    /// The number of the key, from 1, that signs a tree of that size.
    int numberAt(long size) {
        return 1 + (int) changedAt.stream().filter(index -> index < size).count();
    }

    NoteKey numbered(int number) {
        return keys.get(number - 1);
    }

    public NoteKey at(long size) {
        return numbered(numberAt(size));
    }

    /// Oldest first, those included that no published tree shows yet.
    List<NoteKey> all() {
        return List.copyOf(keys);
    }

    /// Oldest first.
    public List<NoteKey> upTo(long size) {
        return keys.subList(0, numberAt(size));
    }
}
