package org.covenanttracker.scorecard;

/// How one contribution to a department's card changed, and why.
///
/// @param index the entry that changed it, or -1 where the day itself did
/// @param epochDay of the entry, or the day that began
/// @param removed marks that no longer count, sorted
/// @param added marks that count from here on, sorted
record Step(long index, int epochDay, Facets facets, long[] removed, long[] added) {

    static final long THE_DAY = -1;

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
}
