package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.http.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The right of reply before publication, day by day. Served on 1 September 2026, an answer is due
/// on the 29th, so that words are public from the 30th at the latest.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicityTest {

    @Test
    void what_nobody_screened_or_served_has_no_such_day() {
        assertNull(publicFrom(ABreach.filedOn("2026-09-01")));
        assertNull(publicFrom(ABreach.filedOn("2026-09-01").acceptedUnserved()));
        assertNull(publicFrom(ABreach.filedOn("2026-09-01").refused()));
    }

    @Test
    void the_day_is_settled_with_the_service_and_brought_forward_by_an_answer() {
        ABreach breach = served();
        assertEquals(LocalDate.parse("2026-09-30"), publicFrom(breach));
        breach.on("2026-09-10").answered();
        assertEquals(LocalDate.parse("2026-09-10"), publicFrom(breach));
    }

    @Test
    void the_words_are_closed_on_the_due_date_and_open_the_day_after() {
        assertFalse(Publicity.wordsArePublicOn(LocalDate.parse("2026-09-29"), served().state()));
        assertTrue(Publicity.wordsArePublicOn(LocalDate.parse("2026-09-30"), served().state()));
    }

    @Test
    void an_answer_after_the_due_date_puts_nothing_off() {
        assertEquals(
                LocalDate.parse("2026-09-30"),
                publicFrom(served().on("2026-10-20").answered()));
    }

    @Test
    void a_revised_answer_closes_nothing_again() {
        ABreach revised = served().on("2026-09-10")
                .answered()
                .contested()
                .on("2026-09-20")
                .answered();
        assertEquals(LocalDate.parse("2026-09-10"), publicFrom(revised));
    }

    @Test
    void a_withdrawal_on_the_very_day_comes_too_late_to_close_them() {
        ABreach answered = served().on("2026-09-10").answered().withdrawn();
        assertEquals(LocalDate.parse("2026-09-10"), publicFrom(answered));
        assertNull(publicFrom(served().on("2026-09-29").withdrawn()));
        assertEquals(
                LocalDate.parse("2026-09-30"),
                publicFrom(served().on("2026-09-30").withdrawn()));
    }

    /// Away from 10 to 17 September: the department has its five working days back, until 6 October.
    @Test
    void a_breach_that_comes_back_has_a_day_again_after_the_longer_clock() {
        ABreach breach = served().on("2026-09-10").withdrawn();
        assertNull(publicFrom(breach));
        breach.on("2026-09-17").reinstated();
        assertEquals(LocalDate.parse("2026-10-07"), publicFrom(breach));
    }

    @Test
    void a_refusal_that_was_undone_counts_as_screened_on_the_day_it_was_undone() {
        ABreach breach = ABreach.filedOn("2026-09-01").refused().on("2026-09-10");
        breach.then(ABreach.REVIEWER, new BreachReinstated());
        breach.then(ABreach.REVIEWER, new BreachServed(breach.day(), ServiceMeans.KEY));
        assertEquals(LocalDate.parse("2026-09-10"), breach.state().screenedOn());
        // 11 (1), 14-18 (6), 21-25 (11), 28 September - 2 October (16), 5-8 (20), and a day.
        assertEquals(LocalDate.parse("2026-10-09"), publicFrom(breach));
    }

    @Test
    void a_screening_after_the_right_of_reply_opens_the_words_on_its_own_day() {
        ABreach unread = ABreach.filedOn("2026-09-01").on("2026-09-30").then(Actor.CLOCK, new BreachAccepted());
        unread.then(Actor.CLOCK, new BreachServed(unread.day(), ServiceMeans.KEY));
        unread.on("2026-11-20");
        assertNull(publicFrom(unread));
        assertEquals(LocalDate.parse("2026-11-20"), publicFrom(unread.acceptedUnserved()));
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static LocalDate publicFrom(ABreach breach) {
        return Publicity.wordsPublicFrom(breach.state());
    }
}
