package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Arrays;

/// Gathers the marks of one case or commitment.
final class Marks {

    /// Acts, filers and clocks of one case rarely make more.
    private long[] marks = new long[24];

    private int size;

    /// The day of the last mark: many that follow are of the same.
    private LocalDate day;

    private int epochDay;

    Marks add(Counted what, LocalDate on) {
        return add(what, on, 0);
    }

    Marks add(Counted what, LocalDate on, int detail) {
        if (size == marks.length) marks = Arrays.copyOf(marks, 2 * size);
        marks[size++] = Mark.of(what, epochDay(on), detail);
        return this;
    }

    private int epochDay(LocalDate on) {
        if (on != day) epochDay = (int) on.toEpochDay();
        day = on;
        return epochDay;
    }

    Marks addIf(boolean counts, Counted what, LocalDate on, int detail) {
        return counts ? add(what, on, detail) : this;
    }

    Marks addIf(boolean counts, Counted what, LocalDate on) {
        return addIf(counts, what, on, 0);
    }

    Marks times(int count, Counted what, LocalDate on) {
        for (int i = 0; i < count; i++) add(what, on);
        return this;
    }

    /// In ascending order, so that two can be compared in one pass.
    long[] sorted() {
        long[] sorted = Arrays.copyOf(marks, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
