package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockJumpTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-18, 2026-12-18, false",
        "2026-12-18, 2026-12-19, false",
        "2026-12-18, 2026-12-25, false",
        "2026-12-18, 2026-12-26, true",
        "2026-12-28, 2027-01-04, false",
        "2026-12-28, 2027-01-05, true",
        "2028-02-25, 2028-03-03, false",
        "2028-02-25, 2028-03-04, true",
        "2026-12-18, 2126-12-18, true",
        "2026-12-18, 2026-12-17, false",
        "2026-12-18, 1970-01-01, false",
    })
    void more_than_seven_days_forward_are_doubted(LocalDate open, LocalDate wall, boolean doubted) {
        assertEquals(doubted, ClockJump.between(open, wall).isPresent());
    }

    @Test
    void whoever_reads_it_learns_both_dates_and_what_to_do() {
        String why = ClockJump.between(LocalDate.of(2026, 12, 18), LocalDate.of(2027, 1, 5))
                .orElseThrow();
        assertTrue(why.contains("2026-12-18") && why.contains("2027-01-05") && why.contains("--confirm-date"), why);
    }
}
