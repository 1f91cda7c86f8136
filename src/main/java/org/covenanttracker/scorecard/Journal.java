package org.covenanttracker.scorecard;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Every change of one department's card, in order, with the sum of all of them and sums on the way, so
/// that the card of any past date is the sum before it and some steps more. Sums are made when somebody
/// asks: a service that starts on a large ledger need not make those of every department first.
final class Journal {

    private static final int LEAST_BETWEEN_SNAPSHOTS = 1_000;

    private final Steps steps = new Steps();
    private final NavigableMap<Integer, DepartmentTally> snapshots = new TreeMap<>();
    private final DepartmentTally now = new DepartmentTally();
    private int summed;
    private int nextSnapshot;

    /// The one who writes; what it writes is read by others only after it has done.
    Steps steps() {
        return steps;
    }

    /// Several readers may ask at once.
    private synchronized void sum() {
        for (; summed < steps.size(); summed++) {
            if (summed == nextSnapshot) keep();
            steps.get(summed).applyTo(now);
        }
    }

    /// A snapshot costs as much as it holds. The more that is, the further they lie apart, so that all of
    /// them together never outgrow the steps.
    private void keep() {
        snapshots.put(summed, now.copy());
        nextSnapshot = summed + Math.max(LEAST_BETWEEN_SNAPSHOTS, now.weight());
    }

    /// As it stands after the last step. Not to be changed.
    DepartmentTally now() {
        sum();
        return now;
    }

    /// As it stood at a position. Not to be changed.
    DepartmentTally at(Position position) {
        int end = end(position);
        if (end == steps.size()) return now();
        sum();
        var snapshot = snapshots.floorEntry(end);
        DepartmentTally tally = snapshot.getValue().copy();
        steps.subList(snapshot.getKey(), end).forEach(step -> step.applyTo(tally));
        return tally;
    }

    /// Every step up to a position, in order.
    void upTo(Position position, Consumer<Step> reader) {
        int end = end(position);
        for (int i = 0; i < end; i++) reader.accept(steps.get(i));
    }

    /// The steps after one position up to another.
    List<Step> between(Position from, Position to) {
        return steps.subList(end(from), end(to));
    }

    /// How many steps a position includes: the first ones, since each position is a prefix.
    private int end(Position position) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.includes(steps.get(middle))) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
