package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinuteTallyTest {

    private static final Map<String, Object> GUESS = Map.of("why", "unknown");
    private static final Map<String, Object> TYPO = Map.of("why", "malformed");
    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");

    private final MinuteTally tally = new MinuteTally();

    @Test
    void only_the_first_of_a_sort_in_a_minute_is_one() {
        tally.turn(NOON);
        assertTrue(tally.isFirst(GUESS));
        assertTrue(tally.isFirst(TYPO));
        for (int i = 0; i < 10_000; i++) assertFalse(tally.isFirst(GUESS));
        assertEquals(Map.of(), tally.turn(NOON.plusSeconds(59)));
        assertEquals(Map.of(GUESS, 10_000L), tally.turn(NOON.plusSeconds(60)));
    }

    @Test
    void each_minute_begins_anew_and_is_told_of_once() {
        tally.turn(NOON);
        tally.isFirst(GUESS);
        tally.isFirst(GUESS);
        assertEquals(Map.of(GUESS, 1L), tally.turn(NOON.plusSeconds(61)));
        assertEquals(Map.of(), tally.turn(NOON.plusSeconds(125)));
        assertTrue(tally.isFirst(GUESS));
    }

    @Test
    void the_end_of_the_service_tells_what_its_last_minute_counted() {
        tally.turn(NOON);
        tally.isFirst(TYPO);
        tally.isFirst(TYPO);
        tally.isFirst(TYPO);
        assertEquals(Map.of(TYPO, 2L), tally.end());
    }
}
