package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Every table and every interval was given by R 4.2.2 with survival 3.5-3:
///
/// ```r
/// library(survival)
/// show <- function(time, status) {
///   fit <- survfit(Surv(time, status) ~ 1, conf.type = "log-log")
///   table <- with(fit, data.frame(time, n.event, n.censor, surv, lower, upper))
///   print(round(table, 7), row.names = FALSE)
///   print(quantile(fit, 0.5))
/// }
/// ```
///
/// So the columns are: days, answered, censored, S(t), its lower and its upper limit.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KaplanMeierTest {

    /// R's z is `qnorm(0.975)`, ours has six decimals; R's table is rounded at the seventh.
    private static final double SEVEN_DECIMALS = 1e-7;

    private static final SortedMap<Integer, Integer> NOBODY = Collections.emptySortedMap();

    /// `show(c(3, 10, 10, 21), c(0, 0, 0, 0))`
    @Test
    void while_all_wait_nothing_is_reached() {
        assertSurvival(null, null, null, """
                 3 0 1 1 NA NA
                10 0 2 1 NA NA
                21 0 1 1 NA NA
                """);
    }

    /// `show(rep(c(2, 5, 7, 7, 9, 12, 12), c(3, 2, 3, 1, 1, 1, 1)), rep(c(1, 0, 1, 0), c(8, 2, 1,
    /// 1)))`
    @Test
    void ties_fall_in_one_step() {
        assertSurvival(7, 2, 12, """
                 2 3 0 0.7500000 0.4084159 0.9117204
                 5 2 0 0.5833333 0.2701389 0.8009402
                 7 3 1 0.3333333 0.1027040 0.5884189
                 9 0 1 0.3333333 0.1027040 0.5884189
                12 1 1 0.1666667 0.0125640 0.4802326
                """);
    }

    /// `show(c(5:8, rep(60, 6)), rep(1:0, c(4, 6)))`. The median of the four closed alone would be
    /// 6.
    @Test
    void four_quick_answers_do_not_hide_six_that_wait() {
        assertSurvival(null, 5, null, """
                 5 1 0 0.9 0.4730093 0.9852814
                 6 1 0 0.8 0.4086908 0.9458726
                 7 1 0 0.7 0.3287166 0.8919490
                 8 1 0 0.6 0.2526689 0.8272210
                60 0 6 0.6 0.2526689 0.8272210
                """);
    }

    /// `show(9, 1)`
    @Test
    void one_case_answered_has_a_median_and_no_interval() {
        assertSurvival(9, null, null, "9 1 0 0 NA NA");
    }

    /// `show(9, 0)`
    @Test
    void one_case_waiting_has_no_median() {
        assertSurvival(null, null, null, "9 0 1 1 NA NA");
    }

    /// `show(rep(c(2, 9), c(1, 19)), rep(1, 20))`. Where S is 0 its limits are undefined, so the
    /// lower end is not reached although the median is.
    @Test
    void the_step_to_nobody_waiting_has_no_limits() {
        assertSurvival(9, null, null, """
                2  1 0 0.95 0.6947432 0.9928022
                9 19 0 0.00 NA NA
                """);
    }

    /// `show(rep(c(4, 11, 19, 26, 33, 3, 10, 20, 30, 40), rep(c(1, 7), c(5, 5))), rep(1:0, c(5,
    /// 35)))`
    @Test
    void heavy_censoring_leaves_only_the_lower_end() {
        assertSurvival(null, 33, null, """
                 3 0 7 1.0000000 NA NA
                 4 1 0 0.9696970 0.8037499 0.9956751
                10 0 7 0.9696970 0.8037499 0.9956751
                11 1 0 0.9309091 0.7481115 0.9824928
                19 1 0 0.8921212 0.6992805 0.9642260
                20 0 7 0.8921212 0.6992805 0.9642260
                26 1 0 0.8363636 0.6102363 0.9373964
                30 0 7 0.8363636 0.6102363 0.9373964
                33 1 0 0.7318182 0.4203595 0.8936120
                40 0 7 0.7318182 0.4203595 0.8936120
                """);
    }

    /// `show(rep(c(5, 5, 8, 8, 14), c(1, 2, 2, 2, 1)), rep(c(1, 0, 1, 0, 1), c(1, 2, 2, 2, 1)))`.
    /// Were the censored taken out first, S(5) would be 5/6.
    @Test
    void at_equal_times_answers_come_before_censorings() {
        assertSurvival(14, 5, null, """
                 5 1 2 0.875 0.3870000 0.9813930
                 8 2 2 0.525 0.1221262 0.8208143
                14 1 0 0.000 NA NA
                """);
    }

    /// `show(c(0, 0, 0, 3, 7, 12), c(1, 1, 0, 1, 1, 0))`
    @Test
    void an_answer_on_the_same_day_counts_at_time_0() {
        assertSurvival(3, 0, null, """
                 0 2 1 0.6666667 0.1946166 0.9044342
                 3 1 0 0.4444444 0.0661868 0.7849084
                 7 1 0 0.2222222 0.0095691 0.6147205
                12 0 1 0.2222222 0.0095691 0.6147205
                """);
    }

    /// E. J. Freireich and others, Blood 21 (1963), 699–716, the textbooks' example, first arm:
    /// `show(c(6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    /// rep(1:0, c(9, 12)))`
    @Test
    void the_treated_arm_of_a_published_trial() {
        assertSurvival(23, 13, null, """
                 6 3 1 0.8571429 0.6197180 0.9515517
                 7 1 0 0.8067227 0.5631466 0.9228090
                 9 0 1 0.8067227 0.5631466 0.9228090
                10 1 1 0.7529412 0.5031995 0.8893618
                11 0 1 0.7529412 0.5031995 0.8893618
                13 1 0 0.6901961 0.4316102 0.8490660
                16 1 0 0.6274510 0.3675109 0.8049122
                17 0 1 0.6274510 0.3675109 0.8049122
                19 0 1 0.6274510 0.3675109 0.8049122
                20 0 1 0.6274510 0.3675109 0.8049122
                22 1 0 0.5378151 0.2677789 0.7467907
                23 1 0 0.4481793 0.1880520 0.6801426
                25 0 1 0.4481793 0.1880520 0.6801426
                32 0 2 0.4481793 0.1880520 0.6801426
                34 0 1 0.4481793 0.1880520 0.6801426
                35 0 1 0.4481793 0.1880520 0.6801426
                """);
    }

    /// The second arm: `show(c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22,
    /// 23), rep(1, 21))`
    @Test
    void the_untreated_arm_of_a_published_trial() {
        assertSurvival(8, 4, 11, """
                 1 2 0 0.9047619 0.6700459 0.9752941
                 2 2 0 0.8095238 0.5689051 0.9238888
                 3 1 0 0.7619048 0.5193914 0.8932571
                 4 2 0 0.6666667 0.4253504 0.8250440
                 5 2 0 0.5714286 0.3379770 0.7492407
                 8 4 0 0.3809524 0.1830665 0.5777887
                11 2 0 0.2857143 0.1165613 0.4818196
                12 2 0 0.1904762 0.0594817 0.3774349
                15 1 0 0.1428571 0.0356574 0.3211616
                17 1 0 0.0952381 0.0162593 0.2612500
                22 1 0 0.0476190 0.0033245 0.1970449
                23 1 0 0.0000000 NA NA
                """);
    }

    /// ```r
    /// days <- c(0, 2, 5, 9, 13, 18, 20, 21, 25, 30, 36, 40, 48, 55, 60, 75, 90)
    /// answered <- c(3, 5, 9, 11, 14, 22, 31, 17, 8, 6, 5, 7, 2, 3, 4, 1, 1)
    /// waiting <- c(1, 6, 9, 4, 12, 7, 0, 3, 11, 15, 8, 2, 9, 6, 0, 5, 3)
    /// show(rep(c(days, days), c(answered, waiting)), rep(1:0, c(sum(answered), sum(waiting))))
    /// ```
    @Test
    void two_hundred_and_fifty_cases_of_every_sort() {
        assertSurvival(21, 20, 30, """
                 0  3  1 0.9880000 0.9632598 0.9961139
                 2  5  6 0.9679187 0.9368759 0.9838261
                 5  9  9 0.9308495 0.8911004 0.9564420
                 9 11  4 0.8836636 0.8358918 0.9182064
                13 14 12 0.8224195 0.7673170 0.8656168
                18 22  7 0.7196171 0.6560567 0.7734836
                20 31  0 0.5678611 0.4988178 0.6310279
                21 17  3 0.4846401 0.4158049 0.5499650
                25  8 11 0.4442534 0.3760945 0.5100878
                30  6 15 0.4096363 0.3418086 0.4761649
                36  5  8 0.3730616 0.3047048 0.4412769
                40  7  2 0.3123306 0.2432591 0.3836797
                48  2  9 0.2939583 0.2250836 0.3659922
                55  3  6 0.2556159 0.1853212 0.3315936
                60  4  0 0.1825828 0.1105786 0.2689370
                75  1  5 0.1643245 0.0941301 0.2515495
                90  1  3 0.1232434 0.0503253 0.2307775
                """);
    }

    /// `show(c(3, 3, 4, 4, 4, 6, 9, 9), c(1, 1, 0, 0, 0, 1, 1, 0))`. By design our median differs:
    /// R reports 7.5, the middle of the time at which S is exactly one half, and a half day is no
    /// working day. R's S(t), limits and interval are ours.
    @Test
    void exactly_half_is_reached_at_once_and_not_midway() {
        assertSurvival(6, 3, null, """
                3 2 0 0.75 0.3148071 0.9308983
                4 0 3 0.75 0.3148071 0.9308983
                6 1 0 0.50 0.0804882 0.8263946
                9 1 1 0.25 0.0104996 0.6558775
                """);
    }

    /// With 24 answers a day apart the product of rounded fractions stays above one half at day 12.
    /// `show(1:24, rep(1, 24))`: S(12) 0.5000000, lower end 7, upper 17, and by its midpoint rule
    /// 12.5.
    @Test
    void half_is_not_missed_by_a_rounding_error() {
        assertTrue(
                IntStream.range(0, 12).mapToDouble(i -> (23.0 - i) / (24.0 - i)).reduce(1, (a, b) -> a * b) > 0.5);
        assertEquals(new Survival(12, 7, 17), KaplanMeier.of(oneADay(24), NOBODY));
        for (int n = 2; n <= 400; n += 2) {
            assertEquals(n / 2, KaplanMeier.of(oneADay(n), NOBODY).median());
            assertEquals(n / 2 + 1, KaplanMeier.of(oneADay(n + 1), NOBODY).median());
        }
    }

    /// S(1) is 100,000,001 of 200,000,001: above one half by 2.5e-9, which R, tolerating 1.5e-8,
    /// takes for one half. The figure is a fraction, so here it is not.
    @Test
    void a_hair_above_half_is_not_half() {
        var answered = sorted(Map.of(1, 100_000_000, 2, 1));
        assertEquals(2, KaplanMeier.of(answered, sorted(Map.of(3, 100_000_000))).median());
    }

    @Test
    void no_case_at_all_has_no_curve() {
        assertEquals(List.of(), KaplanMeier.curve(NOBODY, NOBODY));
        assertEquals(new Survival(null, null, null), KaplanMeier.of(NOBODY, NOBODY));
    }

    @Test
    void the_order_of_the_maps_does_not_matter() {
        SortedMap<Integer, Integer> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(oneADay(21));
        assertEquals(KaplanMeier.of(oneADay(21), NOBODY), KaplanMeier.of(backwards, NOBODY));
    }

    @Test
    void times_below_0_and_counts_below_1_are_bugs() {
        assertRefused(Map.of(-1, 1));
        assertRefused(Map.of(4, 0));
        assertRefused(Map.of(4, -2));
    }

    @Test
    void more_cases_than_can_be_counted_are_not_wrapped_round() {
        var all = sorted(Map.of(1, Integer.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> KaplanMeier.of(all, sorted(Map.of(1, 1))));
        assertFalse(KaplanMeier.curve(NOBODY, all).isEmpty());
    }

    private static void assertRefused(Map<Integer, Integer> counts) {
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(sorted(counts), NOBODY));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(NOBODY, sorted(counts)));
    }

    private static void assertSurvival(Integer median, Integer low, Integer high, String table) {
        List<String[]> rows =
                table.lines().map(line -> line.strip().split(" +")).toList();
        SortedMap<Integer, Integer> answered = counts(rows, 1);
        SortedMap<Integer, Integer> censored = counts(rows, 2);
        assertCurve(rows, KaplanMeier.curve(answered, censored));
        assertEquals(new Survival(median, low, high), KaplanMeier.of(answered, censored));
    }

    private static void assertCurve(List<String[]> rows, List<KaplanMeier.Point> curve) {
        assertEquals(rows.size(), curve.size());
        for (int i = 0; i < rows.size(); i++) {
            KaplanMeier.Point point = curve.get(i);
            String[] row = rows.get(i);
            assertEquals(Integer.parseInt(row[0]), point.time());
            assertEquals(number(row[3]), point.survival(), SEVEN_DECIMALS);
            assertEquals(number(row[4]), point.lower(), SEVEN_DECIMALS);
            assertEquals(number(row[5]), point.upper(), SEVEN_DECIMALS);
        }
    }

    private static double number(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private static SortedMap<Integer, Integer> counts(List<String[]> rows, int column) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (String[] row : rows) {
            int count = Integer.parseInt(row[column]);
            if (count > 0) counts.put(Integer.valueOf(row[0]), count);
        }
        return counts;
    }

    private static SortedMap<Integer, Integer> oneADay(int days) {
        SortedMap<Integer, Integer> answered = new TreeMap<>();
        for (int day = 1; day <= days; day++) answered.put(day, 1);
        return answered;
    }

    private static SortedMap<Integer, Integer> sorted(Map<Integer, Integer> counts) {
        return new TreeMap<>(counts);
    }
}
