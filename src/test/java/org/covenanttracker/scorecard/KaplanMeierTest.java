package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against R 4.2.2, package survival 3.5:
/// `quantile(survfit(Surv(time, status) ~ 1, conf.type = "log-log"), 0.5)` for the answered times with
/// status 1 and the waiting ones with status 0. An empty cell is R's NA.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KaplanMeierTest {

    @ParameterizedTest
    @CsvSource({
        "'', '5,9,20', , , ",
        "'3,3,3,7,7', '3,9', 7, 3, ",
        "'5,6,7,8', '60,60,60,60,60,60', , 5, ",
        "'5', '', 5, , ",
        "'', '5', , , ",
        "'2,11,19', '1,3,4,5,6,7,8,12,15,15,15,20', 19, 11, ",
        "'1,2,4,4,6,9,9,12,13,15,17,18,19,20,20,20,22,25,31,40', '3,8,8,14,21,33,50', 19, 12, 22",
        "'0,0,1,5', '0,2,7', 5, 0, ",
        "'4,4,4,4,4,4', '4,4', 4, 4, ",
        "'7,9,10,13,20', '', 10, 7, ",
        "'10,12,14,16,18,20,22', '11,13,15', 16, 10, "
    })
    void median_and_interval_are_those_of_r(
            String answered, String waiting, Integer median, Integer low, Integer high) {
        assertEquals(new Survival(median, low, high), KaplanMeier.of(times(answered), times(waiting)));
    }

    /// 1 of 2 answered after 3 days, the other after 8: S is one half from 3 to 8. R's median is the
    /// midpoint 5.5; ours is the smallest time with S(t) at most one half.
    @ParameterizedTest
    @CsvSource({"'3,8', '', 3", "'2,4,6,8', '', 4", "'1,2', '5,5', 2"})
    void where_half_is_met_exactly_the_median_is_the_first_such_time(String answered, String waiting, int median) {
        assertEquals(median, KaplanMeier.of(times(answered), times(waiting)).median());
    }

    private static SortedMap<Integer, Integer> times(String list) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        if (list != null && !list.isEmpty()) {
            Stream.of(list.split(",")).forEach(time -> counts.merge(Integer.valueOf(time), 1, Integer::sum));
        }
        return counts;
    }
}
