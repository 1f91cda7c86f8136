package org.covenanttracker.scorecard;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/// How a department's card changed, step by step. Kept side by side in plain arrays and handed out as
/// [Step]s: a large ledger makes hundreds of thousands of them, all kept for ever, and as objects the
/// garbage collector would carry along each one.
final class Steps extends AbstractList<Step> implements RandomAccess {

    private static final int FIRST_ROOM = 64;
    private static final int MARKS_A_STEP = 4;

    private long[] indices = new long[FIRST_ROOM];
    private int[] epochDays = new int[FIRST_ROOM];
    private Facets[] facets = new Facets[FIRST_ROOM];

    /// Removed and then added ones of each step, one step after the other.
    private long[] marks = new long[FIRST_ROOM * MARKS_A_STEP];

    private int[] removedEnds = new int[FIRST_ROOM];
    private int[] addedEnds = new int[FIRST_ROOM];
    private int size;

    /// What one contribution changed into; no step where that is the same.
    ///
    /// @param before sorted marks, as is `after`
    void add(long index, int epochDay, Facets of, long[] before, long[] after) {
        if (Arrays.equals(before, after)) return;
        int begin = begin(size);
        makeRoom(begin + before.length + after.length);
        indices[size] = index;
        epochDays[size] = epochDay;
        facets[size] = of;
        removedEnds[size] = putThoseWithout(before, after, begin);
        addedEnds[size] = putThoseWithout(after, before, removedEnds[size]);
        size++;
    }

    private int begin(int step) {
        return step == 0 ? 0 : addedEnds[step - 1];
    }

    private void makeRoom(int forMarks) {
        if (forMarks > marks.length) marks = Arrays.copyOf(marks, Math.max(forMarks, 2 * marks.length));
        if (size < indices.length) return;
        indices = Arrays.copyOf(indices, 2 * size);
        epochDays = Arrays.copyOf(epochDays, 2 * size);
        facets = Arrays.copyOf(facets, 2 * size);
        removedEnds = Arrays.copyOf(removedEnds, 2 * size);
        addedEnds = Arrays.copyOf(addedEnds, 2 * size);
    }

    /// The marks of one that the other does not have, counted with repetition.
    ///
    /// @return where they end
    private int putThoseWithout(long[] some, long[] others, int at) {
        int end = at;
        int other = 0;
        for (long mark : some) {
            while (other < others.length && others[other] < mark) other++;
            if (other < others.length && others[other] == mark) other++;
            else marks[end++] = mark;
        }
        return end;
    }

    @Override
    public Step get(int step) {
        int middle = removedEnds[step];
        return new Step(
                indices[step],
                epochDays[step],
                facets[step],
                Arrays.copyOfRange(marks, begin(step), middle),
                Arrays.copyOfRange(marks, middle, addedEnds[step]));
    }

    @Override
    public int size() {
        return size;
    }
}
