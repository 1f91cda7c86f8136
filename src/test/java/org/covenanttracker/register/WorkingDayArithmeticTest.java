package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What is reckoned in one step is what one gets by going day by day, as section 10(6) of the Freedom of
/// Information Act 2000 counts: with the shipped calendar, over random spans from a printed seed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingDayArithmeticTest {

    private static final int SPANS = 5_000;

    private final Calendar calendar = TestRegister.clockRules().calendar();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void days_between_are_those_that_one_passes() {
        for (int i = 0; i < SPANS; i++) {
            LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(1_460));
            LocalDate to = from.plusDays(random.nextInt(500) - 20);
            int passed = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                if (calendar.isWorkingDay(day)) passed++;
            }
            assertEquals(passed, calendar.workingDaysBetween(from, to), from + " to " + to + ", seed " + seed);
        }
    }

    @Test
    void the_day_after_so_many_is_the_first_by_which_they_passed() {
        for (int i = 0; i < SPANS; i++) {
            LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(1_200));
            int n = random.nextInt(60);
            LocalDate day = from;
            for (int left = n; left > 0; ) {
                day = day.plusDays(1);
                if (calendar.isWorkingDay(day)) left--;
            }
            assertEquals(day, calendar.plusWorkingDays(from, n), n + " after " + from + ", seed " + seed);
        }
    }
}
