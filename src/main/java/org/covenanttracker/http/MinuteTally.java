package org.covenanttracker.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// Counts what happens in a minute of the clock, by sort. It holds no more sorts than there are keys and
/// ways to fail, since guesses are all of one sort.
final class MinuteTally {

    private Instant minute = Instant.EPOCH;
    private Map<Map<String, Object>, Long> counts = new HashMap<>();

    /// Whether nothing of this sort came before in this minute.
    synchronized boolean isFirst(Map<String, Object> sort) {
        return counts.merge(sort, 1L, Long::sum) == 1;
    }

    /// Once a minute is over: what came after the first of each sort in it, and nothing of what came once.
    synchronized Map<Map<String, Object>, Long> turn(Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MINUTES);
        if (present.equals(minute)) return Map.of();
        minute = present;
        return end();
    }

    synchronized Map<Map<String, Object>, Long> end() {
        Map<Map<String, Object>, Long> ended = counts;
        counts = new HashMap<>();
        ended.values().removeIf(count -> count == 1);
        ended.replaceAll((_, count) -> count - 1);
        return ended;
    }
}
