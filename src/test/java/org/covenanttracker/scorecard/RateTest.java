package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateTest {

    /// The first four are the examples of R. G. Newcombe, "Two-sided confidence intervals for the
    /// single proportion", Statistics in Medicine 17 (1998), table I, method 3. All were also given by
    /// Python's `statsmodels.stats.proportion.proportion_confint(k, n, method="wilson")`.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0,   20, 0.0000, 0.1611",
        "1,   29, 0.0061, 0.1718",
        "8,    9, 0.5650, 0.9801",
        "0,    1, 0.0000, 0.7935",
        "1,    1, 0.2065, 1.0000",
        "5,   10, 0.2366, 0.7634",
        "10,  10, 0.7225, 1.0000",
        "3,    7, 0.1582, 0.7495",
        "19,  20, 0.7639, 0.9911",
        "50, 100, 0.4038, 0.5962"
    })
    void intervals_equal_published_ones(int numerator, int denominator, BigDecimal low, BigDecimal high) {
        Rate rate = Rate.of(numerator, denominator);
        assertEquals(low, rate.low());
        assertEquals(high, rate.high());
    }

    @Test
    void a_rate_of_nothing_is_no_number() {
        Rate none = Rate.of(0, 0);
        assertNull(none.rate());
        assertNull(none.low());
        assertNull(none.high());
    }

    @Test
    void a_rate_has_four_decimals_rounded_half_up() {
        assertEquals(new BigDecimal("0.8889"), Rate.of(8, 9).rate());
        assertEquals(new BigDecimal("0.0313"), Rate.of(1, 32).rate()); // 0.03125
        assertEquals(new BigDecimal("1.0000"), Rate.of(3, 3).rate());
    }
}
