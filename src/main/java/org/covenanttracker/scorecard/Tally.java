package org.covenanttracker.scorecard;

import java.util.Arrays;

/// A sum of marks. Adding and taking away in any order gives the same sum, which is why a card can be
/// kept up to date, and computed for any date, without going through every case again.
final class Tally {

    private final int[] counts = new int[Counted.values().length];
    private Occurrences filers = new Occurrences();
    private Occurrences acts = new Occurrences();
    private Counts answeredAfter = new Counts();
    private Counts waitingSince = new Counts();
    private Counts givenUpSince = new Counts();

    Tally add(long mark, int times) {
        Counted what = Mark.what(mark);
        switch (what) {
            case FILER -> filers.add(Mark.detail(mark), times);
            case ACT -> acts.add(Mark.detail(mark), times);
            case ANSWERED_AFTER -> answeredAfter.add(Mark.detail(mark), times);
            case WAITING_SINCE -> waitingSince.add(Mark.epochDay(mark), times);
            case GIVEN_UP_SINCE -> givenUpSince.add(Mark.epochDay(mark), times);
            default -> counts[what.ordinal()] += times;
        }
        return this;
    }

    Tally add(long[] marks, int times) {
        for (long mark : marks) add(mark, times);
        return this;
    }

    Tally copy() {
        Tally copy = new Tally();
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        copy.filers = filers.copy();
        copy.acts = acts.copy();
        copy.answeredAfter = answeredAfter.copy();
        copy.waitingSince = waitingSince.copy();
        copy.givenUpSince = givenUpSince.copy();
        return copy;
    }

    void addAll(Tally other) {
        for (int i = 0; i < counts.length; i++) counts[i] += other.counts[i];
        filers.addAll(other.filers);
        acts.addAll(other.acts);
        answeredAfter.addAll(other.answeredAfter);
        waitingSince.addAll(other.waitingSince);
        givenUpSince.addAll(other.givenUpSince);
    }

    int weight() {
        return filers.distinct() + acts.distinct();
    }

    int count(Counted what) {
        return counts[what.ordinal()];
    }

    /// How many distinct organisations.
    int filers() {
        return filers.distinct();
    }

    /// How many distinct acts.
    int acts() {
        return acts.distinct();
    }

    /// How many first answers came after how many working days.
    Counts answeredAfter() {
        return answeredAfter;
    }

    /// How many wait since which day of service, in days since 1970.
    Counts waitingSince() {
        return waitingSince;
    }

    /// How many were withdrawn unanswered, by their day of service likewise.
    Counts givenUpSince() {
        return givenUpSince;
    }

    Rate rate(Share share) {
        return Rate.of(count(share.kept()), count(share.due()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && Arrays.equals(counts, that.counts)
                && filers.equals(that.filers)
                && acts.equals(that.acts)
                && answeredAfter.equals(that.answeredAfter)
                && waitingSince.equals(that.waitingSince)
                && givenUpSince.equals(that.givenUpSince);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
