package org.covenanttracker.scorecard;

import java.time.LocalDate;

/// One thing that is counted once: what, the day by which periods count it, and a detail whose meaning
/// [Counted] states. Packed into a long, since a large ledger makes millions of them.
final class Mark {

    private static final Counted[] KINDS = Counted.values();
    private static final int DAY_BITS = 32;
    private static final int DETAIL_BITS = 24;
    private static final long DAYS = (1L << DAY_BITS) - 1;
    private static final int MOST = (1 << DETAIL_BITS) - 1;

    private Mark() {}

    /// @param detail from 0 to 2^24 - 1
    static long of(Counted what, int epochDay, int detail) {
        if (detail < 0 || detail > MOST) throw new IllegalArgumentException("Beyond what is counted: " + detail);
        return (long) what.ordinal() << DAY_BITS + DETAIL_BITS | (long) detail << DAY_BITS | epochDay & DAYS;
    }

    static Counted what(long mark) {
        return KINDS[(int) (mark >>> DAY_BITS + DETAIL_BITS)];
    }

    static int detail(long mark) {
        return (int) (mark >>> DAY_BITS) & MOST;
    }

    static LocalDate on(long mark) {
        return LocalDate.ofEpochDay((int) mark);
    }

    /// Days since 1 January 1970, for those who compare many.
    static int epochDay(long mark) {
        return (int) mark;
    }
}
