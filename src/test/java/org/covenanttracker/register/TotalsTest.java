package org.covenanttracker.register;

import static org.covenanttracker.register.TotalOf.DETRIMENT_ANSWERED;
import static org.covenanttracker.register.TotalOf.DETRIMENT_SUFFERED;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_FEAR_OF_CONSEQUENCES;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_FILED_IN_ERROR;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_NO_CAPACITY;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_OTHER;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_SETTLED;
import static org.covenanttracker.register.TotalOf.WITHDRAWN_WRONG_DEPARTMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.covenanttracker.register.RegisterEvent.Total;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What of a year's counts is printed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TotalsTest {

    private static final List<TotalOf> SUMMED = List.of(
            WITHDRAWN_SETTLED,
            WITHDRAWN_WRONG_DEPARTMENT,
            WITHDRAWN_FEAR_OF_CONSEQUENCES,
            WITHDRAWN_NO_CAPACITY,
            WITHDRAWN_OTHER);

    @Test
    void every_total_is_told_and_none_can_be_recomputed() {
        TotalsPublished totals = Totals.of(Year.of(2026), Map.of());
        assertEquals(2026, totals.year());
        assertFalse(totals.recomputable());
        assertEquals(
                List.of(TotalOf.values()),
                totals.counts().stream().map(Total::of).toList());
        assertTrue(totals.counts().stream().allMatch(each -> each.count().equals("fewer_than_5")));
    }

    @Test
    void from_five_on_a_count_is_printed() {
        Map<TotalOf, String> printed = printed(Map.of(DETRIMENT_SUFFERED, 4L, DETRIMENT_ANSWERED, 5L));
        assertEquals("fewer_than_5", printed.get(DETRIMENT_SUFFERED));
        assertEquals("5", printed.get(DETRIMENT_ANSWERED));
    }

    @Test
    void a_single_small_reason_takes_the_smallest_other_one_with_it() {
        Map<TotalOf, String> printed = printed(reasons(20, 12, 1, 9, 30));
        assertEquals("fewer_than_5", printed.get(WITHDRAWN_FEAR_OF_CONSEQUENCES));
        assertEquals("withheld", printed.get(WITHDRAWN_NO_CAPACITY));
        assertEquals("20", printed.get(WITHDRAWN_SETTLED));
        assertEquals("12", printed.get(WITHDRAWN_WRONG_DEPARTMENT));
    }

    /// How many were in error is in the log, so that it hides nothing behind it.
    @Test
    void withdrawals_in_error_are_no_cover_for_a_small_reason() {
        Map<TotalOf, Long> counts = reasons(20, 12, 1, 9, 30);
        counts.put(WITHDRAWN_FILED_IN_ERROR, 2L);
        Map<TotalOf, String> printed = printed(counts);
        assertEquals("fewer_than_5", printed.get(WITHDRAWN_FILED_IN_ERROR));
        assertEquals("withheld", printed.get(WITHDRAWN_NO_CAPACITY));
    }

    @Test
    void two_small_reasons_cover_each_other_unless_both_are_at_their_most() {
        assertFalse(printed(reasons(20, 12, 1, 2, 30)).containsValue("withheld"));
        assertEquals("withheld", printed(reasons(20, 12, 4, 4, 30)).get(WITHDRAWN_WRONG_DEPARTMENT));
    }

    /// Whatever the counts: with the sum that the log gives away, every hidden one can be another number.
    @Test
    void no_hidden_reason_is_told_by_subtraction() {
        for (int code = 0; code < 7 * 7 * 7 * 7 * 7; code++) {
            Map<TotalOf, Long> counts = reasons(code % 7, code / 7 % 7, code / 49 % 7, code / 343 % 7, code / 2401 % 7);
            long hidden = SUMMED.stream().filter(each -> isHidden(counts, each)).count();
            long sum = SUMMED.stream()
                    .filter(each -> isHidden(counts, each))
                    .mapToLong(counts::get)
                    .sum();
            boolean allSmall = !printed(counts).containsValue("withheld");
            boolean isCovered = hidden == 0 || hidden > 1 && (!allSmall || sum < 4 * hidden) || hidden == 5;
            assertTrue(isCovered, counts.toString());
        }
    }

    private static boolean isHidden(Map<TotalOf, Long> counts, TotalOf total) {
        return !printed(counts).get(total).matches("[0-9]+");
    }

    private static Map<TotalOf, Long> reasons(long... counts) {
        Map<TotalOf, Long> reasons = new EnumMap<>(TotalOf.class);
        for (int i = 0; i < counts.length; i++) reasons.put(SUMMED.get(i), counts[i]);
        return reasons;
    }

    private static Map<TotalOf, String> printed(Map<TotalOf, Long> counts) {
        return Totals.of(Year.of(2026), counts).counts().stream().collect(Collectors.toMap(Total::of, Total::count));
    }
}
