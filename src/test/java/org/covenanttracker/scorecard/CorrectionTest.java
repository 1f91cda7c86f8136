package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.scorecard.Methodology.Correction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A figure that was found wrong keeps its bytes, and cards of those dates point to the right one.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionTest {

    @ParameterizedTest
    @CsvSource({"2026-05-31, 0", "2026-06-01, 1", "2026-06-30, 1", "2026-07-01, 0"})
    void a_correction_concerns_the_cards_of_its_dates(LocalDate asOf, int concerned) {
        Correction correction = new Correction(
                "breaches.open",
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-30"),
                "Counted one case twice.",
                "/v1/scorecards?asOf=2026-07-01");
        Methodology methodology = Methodology.of("1").orElseThrow();
        Methodology corrected = new Methodology(
                "1",
                methodology.title(),
                methodology.summary(),
                null,
                null,
                methodology.figures(),
                List.of(correction));
        assertEquals(concerned, corrected.corrections(asOf).size());
    }
}
