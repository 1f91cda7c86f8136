package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// An answer that came by letter on 10 November 2026, in time, and is recorded on 20 November, when it was
/// overdue since the 17th. The breach is served on 19 October.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersOnCardsTest {

    private final ABreach breach =
            ABreach.filedOn("2026-10-19").accepted().on("2026-11-20").answeredByLetter("2026-11-10");

    @Test
    void cards_before_its_record_know_nothing_of_it() {
        for (String day : List.of("2026-11-10", "2026-11-17", "2026-11-19")) {
            Figures card = figures(day);
            assertEquals(1, card.breaches().open(), day);
            assertEquals(0, card.breaches().answered(), day);
            assertEquals(0, card.timeliness().answeredOnTime().numerator(), day);
        }
        assertEquals(1, figures("2026-11-17").breaches().overdue());
        assertEquals(Rate.of(0, 1), figures("2026-11-17").timeliness().answeredOnTime());
    }

    /// Sixteen working days from 19 October are 10 November.
    @Test
    void cards_from_its_record_on_count_it_by_the_day_on_which_it_came() {
        Figures card = figures("2026-11-20");
        assertEquals(1, card.breaches().answered());
        assertEquals(0, card.breaches().overdue());
        assertEquals(Rate.of(1, 1), card.timeliness().answeredOnTime());
        assertEquals(16, card.timeliness().workingDaysToAnswer().median());
    }

    private Figures figures(String day) {
        Timeline timeline = new Timeline();
        List<Recorded<?>> entries = new ArrayList<>(ALedger.register());
        entries.addAll(breach.events());
        for (int i = 0; i < entries.size(); i++) timeline.apply(i, entries.get(i));
        timeline.turnTo(LocalDate.parse("2027-12-31"));
        LocalDate asOf = LocalDate.parse(day);
        Position then = new Position(timeline.sizeAtEndOf(asOf), asOf);
        return Figures.of(
                timeline.journal(ABreach.DEPARTMENT).at(then).all(),
                asOf,
                timeline.setting(then).register().calendar());
    }
}
