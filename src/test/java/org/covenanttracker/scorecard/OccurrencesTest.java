package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OccurrencesTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void counts_as_a_map_does() {
        Map<Integer, Integer> expected = new HashMap<>();
        Occurrences occurrences = new Occurrences();
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt(500);
            int times = random.nextInt(5) - 2;
            expected.merge(number, times, (a, b) -> a + b);
            occurrences.add(number, times);
            if (i % 1_000 == 0) occurrences = occurrences.copy();
        }
        long distinct = expected.values().stream().filter(each -> each != 0).count();
        assertEquals(distinct, occurrences.distinct(), "seed " + seed);
        assertEquals(of(expected), occurrences, "seed " + seed);
    }

    @Test
    void what_was_added_and_taken_away_again_leaves_no_trace() {
        Occurrences occurrences = new Occurrences();
        for (int i = 0; i < 100; i++) occurrences.add(i, 1);
        for (int i = 0; i < 100; i++) occurrences.add(i, -1);
        assertEquals(0, occurrences.distinct());
        assertEquals(new Occurrences(), occurrences);
        occurrences.add(7, 1);
        assertNotEquals(new Occurrences(), occurrences);
    }

    @Test
    void sums_of_two_are_the_sum_of_both() {
        Occurrences one = of(Map.of(1, 2, 3, 4));
        one.addAll(of(Map.of(3, -4, 5, 6)));
        assertEquals(of(Map.of(1, 2, 5, 6)), one);
    }

    private static Occurrences of(Map<Integer, Integer> counts) {
        Occurrences occurrences = new Occurrences();
        counts.forEach(occurrences::add);
        return occurrences;
    }
}
