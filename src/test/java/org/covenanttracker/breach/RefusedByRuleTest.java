package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.BreachCommand.Accept;
import org.covenanttracker.breach.BreachCommand.AcceptAnswer;
import org.covenanttracker.breach.BreachCommand.Acknowledge;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.DraftFinding;
import org.covenanttracker.breach.BreachCommand.Reinstate;
import org.covenanttracker.breach.BreachCommand.Serve;
import org.covenanttracker.breach.BreachCommand.Support;
import org.covenanttracker.breach.BreachCommand.Withdraw;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What a refused party is told: the code that its client branches on and the sentence that its
/// reader acts on. The working days are counted in the comments.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedByRuleTest {

    private static final Actor STRANGER = new Actor(Role.ORGANISATION, UUID.randomUUID());

    @Test
    void a_stranger_hears_that_it_is_no_filer() {
        given(ABreach.filedOn("2026-09-01"))
                .by(STRANGER)
                .isRefused(
                        new Withdraw(WithdrawalReason.SETTLED),
                        "not_your_part",
                        "This is not for the other organisation of this breach.");
    }

    @Test
    void a_reply_too_early_names_the_stage_and_those_it_needs() {
        given(ABreach.filedOn("2026-09-01").accepted())
                .by(ABreach.FILER)
                .isRefused(
                        new AcceptAnswer("Fine.", OutcomeAsSought.GOT),
                        "wrong_stage",
                        "The breach is open; 'reply (satisfied)' needs it answered or contested or lapsed.");
    }

    @Test
    void a_department_is_told_what_it_may_do_instead() {
        given(ABreach.filedOn("2026-09-01"))
                .by(ABreach.OFFICIAL)
                .isRefused(
                        new Acknowledge(null), "wrong_stage", "The breach is filed; 'acknowledgement' needs it open.");
    }

    @Test
    void a_second_screening_is_refused() {
        given(ABreach.filedOn("2026-09-01").accepted())
                .by(ABreach.STEWARD)
                .isRefused(new Accept(), "already_screened", "The breach was screened already.");
    }

    @Test
    void a_second_acknowledgement_hears_of_the_first() {
        given(ABreach.filedOn("2026-09-01").accepted().on("2026-09-03").acknowledged())
                .by(ABreach.OFFICIAL)
                .on("2026-09-04")
                .isRefused(new Acknowledge(null), "already_acknowledged", "It was acknowledged on 2026-09-03.");
    }

    @Test
    void a_second_service_hears_of_the_first() {
        Serve byPost = new Serve(LocalDate.parse("2026-09-02"), ServiceMeans.POST);
        given(ABreach.filedOn("2026-09-01").accepted())
                .by(ABreach.STEWARD)
                .isRefused(byPost, "already_served", "It was served on 2026-09-01.");
    }

    @Test
    void a_third_answer_is_refused() {
        ABreach twice = ABreach.filedOn("2026-09-01")
                .accepted()
                .answered()
                .contested()
                .answered()
                .contested();
        given(twice)
                .by(ABreach.OFFICIAL)
                .isRefused(
                        new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(), null),
                        "already_revised",
                        "An answer may be revised once, and this one was.");
    }

    /// Withdrawn on Tuesday 1 September: 2-4 (3), 7-11 (8), 14-18 (13), 21-25 (18), 28, 29 (20).
    @Test
    void a_reinstatement_too_late_hears_until_when_it_was_possible() {
        given(ABreach.filedOn("2026-09-01").withdrawn())
                .by(ABreach.FILER)
                .on("2026-09-30")
                .isRefused(new Reinstate(), "too_late", "Reinstatement was possible until 2026-09-29.");
    }

    @Test
    void the_same_goes_for_a_refused_filing() {
        given(ABreach.filedOn("2026-09-01").refused())
                .by(ABreach.REVIEWER)
                .on("2026-09-30")
                .isRefused(new Reinstate(), "too_late", "Reinstatement was possible until 2026-09-29.");
    }

    @Test
    void a_steward_does_not_undo_its_own_refusal() {
        given(ABreach.filedOn("2026-09-01").refused())
                .by(ABreach.STEWARD)
                .isRefused(
                        new Reinstate(),
                        "own_decision",
                        "Whoever refused a breach does not reinstate it; another must.");
    }

    @Test
    void a_screener_finds_on_nothing_it_screened() {
        given(ABreach.filedOn("2026-09-01").accepted().answered().contested())
                .by(new Actor(Role.REVIEWER, ABreach.STEWARD.id()))
                .isRefused(
                        new DraftFinding(Finding.UPHELD, "Upheld."),
                        "own_decision",
                        "Whoever screened a breach makes no finding on it.");
    }

    @Test
    void an_organisation_supports_once() {
        ABreach supported = ABreach.filedOn("2026-09-01").then(STRANGER, new BreachEvent.BreachSupported());
        given(supported)
                .by(STRANGER)
                .isRefused(
                        new Support("Again.", Naming.NAMED),
                        "already_supported",
                        "The organisation supports this breach already.");
        given(supported)
                .by(new Actor(Role.ORGANISATION, UUID.randomUUID()))
                .gives(new Support("We too.", Naming.NAMED), new BreachEvent.BreachSupported());
    }

    @Test
    void the_clock_is_told_how_long_a_clock_still_runs() {
        given(ABreach.filedOn("2026-09-01"))
                .by(Actor.CLOCK)
                .on("2026-09-29")
                .isRefused(new Accept(), "not_due", "The clock runs until the end of 2026-09-29.");
    }
}
