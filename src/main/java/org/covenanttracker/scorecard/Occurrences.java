package org.covenanttracker.scorecard;

import java.util.Arrays;

/// How often each of many numbers was counted, and how many distinct ones were. A map of boxed numbers
/// would take ten times the room, and snapshots copy this thousands of times: here a copy is two arrays.
final class Occurrences {

    private static final int FREE = -1;
    private static final int SMALLEST = 8;
    private static final int SPREAD = 0x9E3779B9;

    /// Open addressing with linear probing; a number whose count is back to 0 keeps its place.
    private int[] numbers;

    private int[] counts;
    private int places;
    private int distinct;

    Occurrences() {
        numbers = free(SMALLEST);
        counts = new int[SMALLEST];
    }

    private Occurrences(Occurrences other) {
        numbers = other.numbers.clone();
        counts = other.counts.clone();
        places = other.places;
        distinct = other.distinct;
    }

    Occurrences copy() {
        return new Occurrences(this);
    }

    /// @param number not negative
    void add(int number, int times) {
        int place = place(number);
        if (numbers[place] == FREE) {
            if (2 * ++places > numbers.length) {
                grow();
                place = place(number);
            }
            numbers[place] = number;
        }
        int before = counts[place];
        counts[place] = before + times;
        if (before == 0 && times != 0) distinct++;
        if (before != 0 && before + times == 0) distinct--;
    }

    void addAll(Occurrences other) {
        for (int i = 0; i < other.numbers.length; i++) {
            if (other.counts[i] != 0) add(other.numbers[i], other.counts[i]);
        }
    }

    int distinct() {
        return distinct;
    }

    private int of(int number) {
        return counts[place(number)];
    }

    private int place(int number) {
        int last = numbers.length - 1;
        int place = number * SPREAD >>> 1 & last;
        while (numbers[place] != number && numbers[place] != FREE) place = place + 1 & last;
        return place;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = free(2 * oldNumbers.length);
        counts = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] == FREE) continue;
            int place = place(oldNumbers[i]);
            numbers[place] = oldNumbers[i];
            counts[place] = oldCounts[i];
        }
    }

    private static int[] free(int length) {
        int[] free = new int[length];
        Arrays.fill(free, FREE);
        return free;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Occurrences that && distinct == that.distinct && isWithin(that);
    }

    private boolean isWithin(Occurrences other) {
        for (int i = 0; i < numbers.length; i++) {
            if (counts[i] != 0 && counts[i] != other.of(numbers[i])) return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return distinct;
    }
}
