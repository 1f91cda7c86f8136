package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many of each number, where the numbers lie close together, as days do. A tree would make and
/// drop a node for nearly every case that comes and goes.
final class Counts {

    private int[] counts = {};
    private int first;
    private int total;

    /// @param times may be negative
    void add(int number, int times) {
        if (counts.length == 0) first = number;
        if (number < first) growDownTo(number);
        int at = number - first;
        if (at >= counts.length) counts = Arrays.copyOf(counts, Math.max(at + 1, counts.length * 3 / 2));
        counts[at] += times;
        total += times;
    }

    private void growDownTo(int number) {
        int more = Math.max(first - number, counts.length / 2);
        int[] longer = new int[more + counts.length];
        System.arraycopy(counts, 0, longer, more, counts.length);
        counts = longer;
        first -= more;
    }

    Counts copy() {
        Counts copy = new Counts();
        copy.counts = counts.clone();
        copy.first = first;
        copy.total = total;
        return copy;
    }

    void addAll(Counts other) {
        other.sorted().forEach(this::add);
    }

    int total() {
        return total;
    }

    /// Those of which there are any.
    SortedMap<Integer, Integer> sorted() {
        SortedMap<Integer, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) if (counts[i] != 0) sorted.put(first + i, counts[i]);
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && sorted().equals(that.sorted());
    }

    @Override
    public int hashCode() {
        return total;
    }
}
