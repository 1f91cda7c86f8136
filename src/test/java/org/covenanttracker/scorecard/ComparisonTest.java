package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.covenanttracker.register.DepartmentKind;
import org.covenanttracker.scorecard.Comparison.Acts;
import org.covenanttracker.scorecard.Comparison.OfKind;
import org.covenanttracker.scorecard.Comparison.Result;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is told apart from the others, and how seldom chance alone does that.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    private static final int DEPARTMENTS = 24;
    private static final int RUNS = 2_000;

    /// R 4.2.2: prop.test(k, n, conf.level = 0.998, correct = FALSE) of 7 of 10 is 0.2675 to 0.9372, of
    /// 30 of 40 0.5057 to 0.8979; but 30 or more of 40 have the probability 0.0011 at one half.
    @ParameterizedTest
    @CsvSource({
        "31, 40, 50, 100, ABOVE",
        "30, 40, 50, 100, NOT_DISTINGUISHABLE",
        "30, 40, 51, 100, NOT_DISTINGUISHABLE",
        "27, 40, 90, 100, BELOW",
        "30, 40, 89, 100, NOT_DISTINGUISHABLE",
        "9, 9, 1, 100, TOO_FEW",
        "40, 40, 9, 9, TOO_FEW",
        "7, 10, 20, 100, ABOVE",
        "7, 10, 27, 100, NOT_DISTINGUISHABLE"
    })
    void a_department_is_told_apart_where_its_interval_leaves_out_the_others(
            int kept, int due, int othersKept, int othersDue, Result result) {
        assertEquals(result, Comparison.result(new Acts(kept, due), new Acts(othersKept, othersDue)));
    }

    /// R 4.2.2: `pbinom(k - 1, n, p, lower.tail = FALSE)` and `pbinom(k, n, p)`.
    @ParameterizedTest
    @CsvSource({
        "7, 10, 0.2, 0.000864358400, 0.999922073600",
        "12, 20, 0.9, 0.999940141468, 0.000415635019",
        "0, 5, 0.3, 1.000000000000, 0.168070000000",
        "5, 5, 0.3, 0.002430000000, 1.000000000000",
        "40, 913, 0.05, 0.824206489933, 0.219666257384",
        "3, 10, 0, 0.000000000000, 1.000000000000",
        "10, 10, 1, 1.000000000000, 1.000000000000"
    })
    void tails_are_those_of_r(int k, int n, double p, double atLeast, double atMost) {
        assertEquals(atLeast, Binomial.atLeast(k, n, p), 1e-9);
        assertEquals(atMost, Binomial.atMost(k, n, p), 1e-9);
    }

    /// A rank would move somebody in nearly every run. The seed is printed.
    @Test
    void of_24_equal_departments_chance_tells_one_apart_in_at_most_8_of_100_runs() {
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (double rate : new double[] {0.5, 0.7, 0.9}) {
            for (int due : new int[] {20, 40, 150}) {
                long alarms = IntStream.range(0, RUNS)
                        .filter(run -> tellsOneApart(random, rate, due))
                        .count();
                System.out.println("seed " + seed + ": of " + RUNS + " runs with " + due + " due at " + rate + ", "
                        + alarms + " told one apart");
                assertTrue(alarms <= 0.08 * RUNS, alarms + " with " + due + " due at " + rate);
            }
        }
    }

    private static boolean tellsOneApart(Random random, double rate, int due) {
        List<DepartmentOnRegister> departments = new ArrayList<>();
        Map<UUID, Acts> acts = new HashMap<>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            UUID id = new UUID(0, i);
            departments.add(new DepartmentOnRegister(
                    id,
                    LocalDate.EPOCH,
                    "d" + i,
                    "D" + i,
                    DepartmentKind.MINISTERIAL_DEPARTMENT,
                    List.of(),
                    null,
                    null));
            int kept = (int) IntStream.range(0, due)
                    .filter(each -> random.nextDouble() < rate)
                    .count();
            acts.put(id, new Acts(kept, due));
        }
        OfKind compared = Comparison.of(departments, acts).getFirst();
        return !compared.above().isEmpty() || !compared.below().isEmpty();
    }
}
