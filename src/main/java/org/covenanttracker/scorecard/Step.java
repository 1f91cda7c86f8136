package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.UUID;

/// How one contribution to a department's card changed, and why.
///
/// @param index the entry that changed it, or -1 where the day itself did
/// @param epochDay of the entry, or the day that began
/// @param removed marks that no longer count, sorted
/// @param added marks that count from here on, sorted
record Step(long index, int epochDay, UUID department, Facets facets, long[] removed, long[] added) {

    static final long THE_DAY = -1;

    private static final long[] NONE = {};

    boolean isOfTheDay() {
        return index == THE_DAY;
    }

    void applyTo(DepartmentTally tally) {
        tally.add(facets, removed, -1);
        tally.add(facets, added, 1);
    }

    void applyTo(Tally tally) {
        tally.add(removed, -1);
        tally.add(added, 1);
    }

    void applyTo(DepartmentTally tally, Period period) {
        applyTo(tally.all(), period);
        applyTo(tally.ofPrinciple(facets.principle()), period);
    }

    /// The step's marks that fall into a period, by the day that each counts by.
    void applyTo(Tally tally, Period period) {
        for (long mark : removed) if (period.has(Mark.epochDay(mark))) tally.add(mark, -1);
        for (long mark : added) if (period.has(Mark.epochDay(mark))) tally.add(mark, 1);
    }

    /// @return null where both are the same
    static Step between(Contribution before, Contribution after, long index, int epochDay) {
        if (Arrays.equals(before.marks(), after.marks())) return null;
        long[] removed = without(before.marks(), after.marks());
        long[] added = without(after.marks(), before.marks());
        return new Step(index, epochDay, after.department(), after.facets(), removed, added);
    }

    /// The marks of one that the other does not have, counted with repetition; both sorted.
    private static long[] without(long[] marks, long[] others) {
        long[] rest = NONE;
        int size = 0;
        int other = 0;
        for (long mark : marks) {
            while (other < others.length && others[other] < mark) other++;
            if (other < others.length && others[other] == mark) other++;
            else rest = with(mark, rest, size++);
        }
        return size == rest.length ? rest : Arrays.copyOf(rest, size);
    }

    private static long[] with(long mark, long[] marks, int size) {
        long[] room = size < marks.length ? marks : Arrays.copyOf(marks, size + 3);
        room[size] = mark;
        return room;
    }
}
