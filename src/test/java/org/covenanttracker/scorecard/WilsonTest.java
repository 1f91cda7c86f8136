package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The interval before it is rounded, by what Wilson's paper says of it: its ends are the two rates p
/// at which the observed one lies z standard errors away.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WilsonTest {

    private static final double NOTHING = 1e-12;

    /// Solving (k/n - p)^2 = z^2 p(1-p)/n for p is how the interval is defined, and not how it is coded.
    @Test
    void each_end_solves_the_equation_that_defines_it() {
        for (int n = 1; n <= 60; n++) {
            for (int k = 0; k <= n; k++) {
                var interval = Wilson.interval(k, n, Wilson.Z_95);
                assertSolves(interval.low(), k, n);
                assertSolves(interval.high(), k, n);
            }
        }
    }

    private static void assertSolves(double p, int k, int n) {
        double distance = (double) k / n - p;
        assertEquals(distance * distance, Wilson.Z_95 * Wilson.Z_95 * p * (1 - p) / n, 1e-10, k + " of " + n);
    }

    @Test
    void what_was_kept_and_what_was_missed_have_mirrored_intervals() {
        for (int k = 0; k <= 40; k++) {
            var kept = Wilson.interval(k, 40, Wilson.Z_95);
            var missed = Wilson.interval(40 - k, 40, Wilson.Z_95);
            assertEquals(kept.low(), 1 - missed.high(), NOTHING);
        }
    }

    @Test
    void more_of_the_same_narrows_it_and_more_certainty_widens_it() {
        double before = 1;
        for (int n = 2; n <= 2_000; n *= 2) {
            var interval = Wilson.interval(n / 2, n, Wilson.Z_95);
            double width = interval.high() - interval.low();
            assertTrue(width < before);
            before = width;
            var surer = Wilson.interval(n / 2, n, 3.090232);
            assertTrue(surer.high() - surer.low() > width);
        }
    }

    /// The rule of succession at its edges: with nothing kept the low end is 0 and the high one
    /// z^2/(n + z^2), with z^2 = 3.841459: of 1 0.7935, of 10 0.2775, of 100 0.0370.
    @ParameterizedTest
    @CsvSource({"1, 0.7935", "10, 0.2775", "100, 0.0370"})
    void with_nothing_kept_it_begins_at_nothing(int n, double high) {
        var none = Wilson.interval(0, n, Wilson.Z_95);
        assertEquals(0, none.low(), NOTHING);
        assertEquals(high, none.high(), 0.00005);
        assertEquals(1, Wilson.interval(n, n, Wilson.Z_95).high(), NOTHING);
    }

    /// R 4.2.2: `prop.test(k, n, correct = FALSE)$conf.int`.
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.0000, 0.7935",
        "1, 1, 0.2065, 1.0000",
        "0, 7, 0.0000, 0.3543",
        "7, 7, 0.6457, 1.0000",
        "1, 10, 0.0179, 0.4042",
        "5, 10, 0.2366, 0.7634",
        "9, 10, 0.5958, 0.9821",
        "3, 4, 0.3006, 0.9544",
        "8, 9, 0.5650, 0.9801",
        "12, 40, 0.1807, 0.4543",
        "39, 40, 0.8712, 0.9956",
        "50, 100, 0.4038, 0.5962",
        "99, 100, 0.9455, 0.9982",
        "0, 100, 0.0000, 0.0370",
        "100, 100, 0.9630, 1.0000",
        "250, 1000, 0.2242, 0.2778",
        "1, 1000, 0.0002, 0.0056",
        "17, 23, 0.5353, 0.8745",
        "2, 3, 0.2077, 0.9385",
        "640, 913, 0.6705, 0.7298",
        "0, 3, 0.0000, 0.5615",
        "3, 3, 0.4385, 1.0000"
    })
    void the_interval_is_that_of_r(int k, int n, double low, double high) {
        assertEquals(low, Wilson.interval(k, n, Wilson.Z_95).low(), 0.00005);
        assertEquals(high, Wilson.interval(k, n, Wilson.Z_95).high(), 0.00005);
    }

    /// The same with `conf.level = 0.998`, which comparisons use.
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0000, 0.4885",
        "10, 10, 0.5115, 1.0000",
        "7, 10, 0.2675, 0.9372",
        "30, 40, 0.5057, 0.8979",
        "55, 60, 0.7421, 0.9768",
        "400, 913, 0.3883, 0.4892"
    })
    void the_wider_interval_of_comparisons_is_that_of_r(int k, int n, double low, double high) {
        assertEquals(low, Wilson.interval(k, n, Comparison.Z_998).low(), 0.00005);
        assertEquals(high, Wilson.interval(k, n, Comparison.Z_998).high(), 0.00005);
    }
}
