package org.covenanttracker.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Lists that do not change: what is added makes another one. A breach gathers nothing of most kinds, and all
/// such share one empty list, since scorecards keep every breach of the ledger.
final class Notes {

    private Notes() {}

    static <E> List<E> with(List<E> notes, E note) {
        List<E> more = new ArrayList<>(notes);
        more.add(note);
        return List.copyOf(more);
    }

    static <E> List<E> changed(List<E> notes, UnaryOperator<E> change) {
        return changed(notes, 0, notes.size(), change);
    }

    /// @param from the first that is changed
    /// @param end the first after it that is not
    static <E> List<E> changed(List<E> notes, int from, int end, UnaryOperator<E> change) {
        if (from == end) return notes;
        List<E> changed = new ArrayList<>(notes);
        changed.subList(from, end).replaceAll(change);
        return List.copyOf(changed);
    }
}
