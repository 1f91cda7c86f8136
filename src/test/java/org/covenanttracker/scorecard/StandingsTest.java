package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// When a date has had its last entry: whoever is told so keeps the answer for ever. One breach is filed
/// on 1 September 2026 and accepted, and the next thing happens on the 3rd.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-09-02");
    private static final LocalDate THIRD = LocalDate.parse("2026-09-03");

    @Test
    void the_open_day_is_never_final() {
        Standings open = new Standings(quiet(), FIRST, FIRST, true);
        assertFalse(open.isFinal(all(open, FIRST)));
    }

    /// The day turned while the size was being read: an entry of the first may have come in between.
    @Test
    void a_day_that_was_open_when_the_log_was_counted_is_not_final_yet() {
        Standings turned = new Standings(quiet(), SECOND, FIRST, true);
        assertFalse(turned.isFinal(all(turned, FIRST)));
        Standings closed = new Standings(quiet(), SECOND, SECOND, true);
        assertTrue(closed.isFinal(all(closed, FIRST)));
    }

    @Test
    void a_day_of_which_something_may_be_unpublished_is_not_final() {
        Standings behind = new Standings(quiet(), SECOND, SECOND, false);
        assertFalse(behind.isFinal(all(behind, FIRST)));
    }

    @Test
    void an_entry_of_a_later_day_settles_every_day_before_it() {
        Standings later = new Standings(acknowledgedOnTheThird(), THIRD, FIRST, false);
        assertTrue(later.isFinal(all(later, FIRST)));
        assertTrue(later.isFinal(all(later, SECOND)));
        assertFalse(later.isFinal(all(later, THIRD)));
    }

    @Test
    void a_position_within_a_day_never_becomes_final() {
        Standings later = new Standings(acknowledgedOnTheThird(), THIRD, THIRD, true);
        Position whole = all(later, FIRST);
        assertFalse(later.isFinal(new Position(whole.size() - 1, FIRST)));
        assertEquals(whole, later.position(CardQuery.NOW.asOf(FIRST)));
    }

    private static Position all(Standings standings, LocalDate date) {
        return new Position(standings.timeline().sizeAtEndOf(date), date);
    }

    private static Timeline quiet() {
        return timeline(ABreach.filedOn("2026-09-01").accepted());
    }

    private static Timeline acknowledgedOnTheThird() {
        return timeline(
                ABreach.filedOn("2026-09-01").accepted().on("2026-09-03").acknowledged());
    }

    private static Timeline timeline(ABreach breach) {
        List<Recorded<?>> entries = new ArrayList<>(ALedger.register());
        entries.addAll(breach.events());
        Timeline timeline = new Timeline();
        for (int i = 0; i < entries.size(); i++) timeline.apply(i, entries.get(i));
        return timeline;
    }
}
