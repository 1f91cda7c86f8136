package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachCommand.AcceptAnswer;
import org.covenanttracker.breach.BreachCommand.ContestAnswer;
import org.covenanttracker.breach.BreachCommand.ExtendReply;
import org.covenanttracker.breach.BreachCommand.Lapse;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.BreachLapsed;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.http.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The filer's reaction. The answers here are of Thursday 10 September 2026. A reply is due after
/// 11 (1), 14-18 (6), 21-25 (11), 28 September - 2 October (16), 5-8 (20): on 8 October. Twenty more
/// are 9 (1), 12-16 (6), 19-23 (11), 26-30 (16), 2-5 November (20).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplyRulesTest {

    private static final AcceptAnswer FINE = new AcceptAnswer("Fine.", OutcomeAsSought.GOT);
    private static final ContestAnswer WRONG = new ContestAnswer("Wrong.", OutcomeAsSought.NOT);

    @Test
    void a_reply_may_be_extended_until_the_end_of_its_due_date() {
        given(answered()).by(ABreach.FILER).on("2026-10-08").gives(new ExtendReply(), new ReplyExtended());
        given(answered())
                .by(ABreach.FILER)
                .on("2026-10-09")
                .isRefused(new ExtendReply(), "too_late", "The reply was due on 2026-10-08.");
    }

    @Test
    void an_extended_reply_has_twenty_more_days_and_is_not_extended_again() {
        ABreach extended = answered().then(ABreach.FILER, new ReplyExtended());
        assertEquals(
                LocalDate.parse("2026-11-05"), extended.state().clocks().reply().dueOn());
        assertEquals(40, extended.state().clocks().reply().workingDays());
        given(extended)
                .by(ABreach.FILER)
                .isRefused(new ExtendReply(), "already_extended", "The reply was extended already.");
    }

    @Test
    void an_extended_reply_lapses_after_its_own_date() {
        ABreach extended = answered().then(ABreach.FILER, new ReplyExtended());
        given(extended)
                .by(Actor.CLOCK)
                .on("2026-11-05")
                .isRefused(new Lapse(), "not_due", "The clock runs until the end of 2026-11-05.");
        given(extended).by(Actor.CLOCK).on("2026-11-06").gives(new Lapse(), new BreachLapsed());
    }

    /// A reply after the due date still counts as long as the clock has not lapsed the breach.
    @Test
    void a_late_reply_counts_while_nothing_has_lapsed() {
        given(answered()).by(ABreach.FILER).on("2026-10-20").gives(WRONG, new AnswerContested(OutcomeAsSought.NOT));
    }

    /// The revised answer of 1 October: 2 (1), 5-9 (6), 12-16 (11), 19-23 (16), 26-29 (20).
    @Test
    void a_revised_answer_gives_the_whole_time_again_and_a_new_extension() {
        ABreach revised = answered().then(ABreach.FILER, new ReplyExtended()).contested();
        revised.on("2026-10-01").answered();
        assertEquals(
                LocalDate.parse("2026-10-29"), revised.state().clocks().reply().dueOn());
        given(revised).by(ABreach.FILER).gives(new ExtendReply(), new ReplyExtended());
    }

    @Test
    void a_late_contest_counts_its_twelve_months_from_the_extended_date() {
        ABreach lapsed = answered()
                .then(ABreach.FILER, new ReplyExtended())
                .on("2026-11-06")
                .lapsed();
        given(lapsed).by(ABreach.FILER).on("2027-11-05").gives(WRONG, new AnswerContested(OutcomeAsSought.NOT));
        given(lapsed)
                .by(ABreach.FILER)
                .on("2027-11-06")
                .isRefused(WRONG, "too_late", "It could be contested until 2027-11-05.");
    }

    @Test
    void a_lapsed_answer_may_be_accepted_at_any_time() {
        ABreach lapsed = answered().on("2026-10-09").lapsed();
        given(lapsed).by(ABreach.FILER).on("2030-01-02").gives(FINE, new AnswerAccepted(OutcomeAsSought.GOT));
    }

    @Test
    void a_filer_that_contested_may_yet_accept() {
        given(answered().contested()).by(ABreach.FILER).gives(FINE, new AnswerAccepted(OutcomeAsSought.GOT));
    }

    @Test
    void only_the_newest_reply_says_whether_the_filer_got_what_it_sought() {
        BreachState state = answered().contested().resolved().state();
        assertEquals(OutcomeAsSought.PARTLY, state.outcomeAsSought());
        assertEquals(Stage.RESOLVED, state.stage());
        assertEquals(2, state.replies().size());
    }

    private static ABreach answered() {
        return ABreach.filedOn("2026-09-01").accepted().on("2026-09-10").answered();
    }
}
