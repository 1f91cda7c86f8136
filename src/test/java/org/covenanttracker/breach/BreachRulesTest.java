package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachCommand.Accept;
import org.covenanttracker.breach.BreachCommand.Acknowledge;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.ContestAnswer;
import org.covenanttracker.breach.BreachCommand.DraftFinding;
import org.covenanttracker.breach.BreachCommand.ExtendAnswer;
import org.covenanttracker.breach.BreachCommand.Lapse;
import org.covenanttracker.breach.BreachCommand.Reinstate;
import org.covenanttracker.breach.BreachCommand.Serve;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The guards beyond stage and party. Dates are by hand with the calendar of 2026.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachRulesTest {

    @Test
    void an_accepted_breach_is_served_by_itself_where_the_department_holds_a_key() {
        BreachState filed = ABreach.filedOn("2026-09-01").state();
        List<Decision> decisions = BreachRules.decide(filed, new Accept(), ABreach.STEWARD, at("2026-09-02", true));
        assertEquals(2, decisions.size());
        assertEquals(
                new BreachServed(LocalDate.parse("2026-09-02"), ServiceMeans.KEY),
                decisions.get(1).event());
        assertEquals(
                1,
                BreachRules.decide(filed, new Accept(), ABreach.STEWARD, at("2026-09-02", false))
                        .size());
    }

    @Test
    void the_clock_accepts_only_what_went_unscreened_for_twenty_working_days() {
        BreachState filed = ABreach.filedOn("2026-09-01").state();
        assertEquals("not_due", refusal(filed, new Accept(), Actor.CLOCK, "2026-09-29"));
        BreachRules.decide(filed, new Accept(), Actor.CLOCK, at("2026-09-30", true));
    }

    @Test
    void words_that_nobody_screened_stay_closed_until_a_steward_does() {
        ABreach breach = ABreach.filedOn("2026-09-01").on("2026-09-30");
        breach.then(Actor.CLOCK, new BreachEvent.BreachAccepted());
        breach.then(Actor.CLOCK, new BreachServed(breach.day(), ServiceMeans.KEY));
        breach.on("2026-10-01").answered();
        assertNull(Publicity.wordsPublicFrom(breach.state()));
        assertEquals(false, breach.state().isOnTheCard());
        breach.on("2026-10-05").acceptedUnserved();
        assertEquals(LocalDate.parse("2026-10-05"), Publicity.wordsPublicFrom(breach.state()));
        assertEquals(true, breach.state().isOnTheCard());
        assertEquals(Stage.ANSWERED, breach.state().stage());
        assertEquals(LocalDate.parse("2026-09-30"), breach.state().acceptedOn());
        assertEquals("already_screened", refusal(breach.state(), new Accept(), ABreach.STEWARD, "2026-10-06"));
    }

    @Test
    void words_are_public_from_the_answer_or_from_the_day_after_it_was_first_due() {
        ABreach answered =
                ABreach.filedOn("2026-09-01").accepted().on("2026-09-10").answered();
        assertEquals(LocalDate.parse("2026-09-10"), Publicity.wordsPublicFrom(answered.state()));
        ABreach late = ABreach.filedOn("2026-09-01").accepted().on("2026-09-20").extendedTo("2026-10-20");
        assertEquals(LocalDate.parse("2026-09-30"), Publicity.wordsPublicFrom(late.state()));
    }

    @Test
    void words_withdrawn_before_that_day_are_never_public() {
        ABreach before =
                ABreach.filedOn("2026-09-01").accepted().on("2026-09-10").withdrawn();
        assertNull(Publicity.wordsPublicFrom(before.state()));
        ABreach after =
                ABreach.filedOn("2026-09-01").accepted().on("2026-10-10").withdrawn();
        assertEquals(LocalDate.parse("2026-09-30"), Publicity.wordsPublicFrom(after.state()));
    }

    @Test
    void the_clock_serves_what_nobody_served_within_five_working_days() {
        BreachState unserved = ABreach.filedOn("2026-09-01").acceptedUnserved().state();
        Serve serve = new Serve(null, ServiceMeans.CLOCK);
        assertEquals("not_due", refusal(unserved, serve, Actor.CLOCK, "2026-09-08"));
        assertEquals(
                new BreachServed(LocalDate.parse("2026-09-09"), ServiceMeans.CLOCK),
                BreachRules.decide(unserved, serve, Actor.CLOCK, at("2026-09-09", false))
                        .getFirst()
                        .event());
    }

    @Test
    void a_department_that_acts_on_an_unserved_breach_has_it_before_it() {
        BreachState unserved = ABreach.filedOn("2026-09-01").acceptedUnserved().state();
        List<Decision> decisions =
                BreachRules.decide(unserved, new Acknowledge(null), ABreach.OFFICIAL, at("2026-09-03", true));
        assertInstanceOf(BreachServed.class, decisions.getFirst().event());
        assertInstanceOf(BreachAcknowledged.class, decisions.getLast().event());
    }

    @Test
    void an_answer_is_extended_once_before_it_is_due_by_at_most_twenty_working_days() {
        BreachState open = ABreach.filedOn("2026-09-01").accepted().state();
        assertEquals("too_late", refusal(open, extension("2026-10-05"), ABreach.OFFICIAL, "2026-09-30"));
        assertEquals("invalid", refusal(open, extension("2026-09-29"), ABreach.OFFICIAL, "2026-09-29"));
        assertEquals("invalid", refusal(open, extension("2026-10-28"), ABreach.OFFICIAL, "2026-09-29"));
        assertEquals("invalid", refusal(open, extension("2026-10-24"), ABreach.OFFICIAL, "2026-09-29"));
        BreachRules.decide(open, extension("2026-10-27"), ABreach.OFFICIAL, at("2026-09-29", true));
        BreachState extended = ABreach.filedOn("2026-09-01")
                .accepted()
                .extendedTo("2026-10-27")
                .state();
        assertEquals("already_extended", refusal(extended, extension("2026-10-28"), ABreach.OFFICIAL, "2026-09-29"));
    }

    @Test
    void a_remedy_is_promised_from_today_to_twenty_four_months_ahead() {
        BreachState open = ABreach.filedOn("2026-09-01").accepted().state();
        assertEquals("invalid", refusal(open, promising("2026-09-09"), ABreach.OFFICIAL, "2026-09-10"));
        assertEquals("invalid", refusal(open, promising("2028-09-11"), ABreach.OFFICIAL, "2026-09-10"));
        BreachRules.decide(open, promising("2026-09-10"), ABreach.OFFICIAL, at("2026-09-10", true));
        BreachRules.decide(open, promising("2028-09-10"), ABreach.OFFICIAL, at("2026-09-10", true));
    }

    @Test
    void an_answer_without_a_reply_lapses_after_its_twenty_days_and_not_before() {
        BreachState answered =
                ABreach.filedOn("2026-09-01").accepted().answered().state();
        assertEquals("not_due", refusal(answered, new Lapse(), Actor.CLOCK, "2026-09-29"));
        BreachRules.decide(answered, new Lapse(), Actor.CLOCK, at("2026-09-30", true));
    }

    @Test
    void a_lapsed_answer_may_be_contested_for_twelve_months() {
        BreachState lapsed = ABreach.filedOn("2026-09-01")
                .accepted()
                .answered()
                .on("2026-09-30")
                .lapsed()
                .state();
        ContestAnswer contest = new ContestAnswer("No.", OutcomeAsSought.NOT);
        BreachRules.decide(lapsed, contest, ABreach.FILER, at("2027-09-29", true));
        assertEquals("too_late", refusal(lapsed, contest, ABreach.FILER, "2027-09-30"));
    }

    @Test
    void a_withdrawn_breach_comes_back_to_where_it_was_with_the_days_it_was_away() {
        ABreach breach = ABreach.filedOn("2026-09-01").accepted();
        assertEquals(LocalDate.parse("2026-09-29"), breach.state().answer().dueOn());
        breach.on("2026-09-10").withdrawn();
        assertEquals("too_late", refusal(breach.state(), new Reinstate(), ABreach.FILER, "2026-10-09"));
        BreachRules.decide(breach.state(), new Reinstate(), ABreach.FILER, at("2026-10-08", true));
        breach.on("2026-09-17").then(ABreach.FILER, new BreachReinstated());
        assertEquals(Stage.OPEN, breach.state().stage());
        assertEquals(LocalDate.parse("2026-10-06"), breach.state().answer().dueOn());
        // The acknowledgement was missed on 8 September, before the withdrawal, and stays missed.
        assertEquals(
                LocalDate.parse("2026-09-08"), breach.state().acknowledgement().dueOn());
    }

    @Test
    void whoever_screened_a_breach_makes_no_finding_on_it() {
        Actor both = new Actor(Role.REVIEWER, ABreach.STEWARD.id());
        BreachState contested =
                ABreach.filedOn("2026-09-01").accepted().answered().contested().state();
        DraftFinding finding = new DraftFinding(Finding.UPHELD, "Upheld.");
        assertEquals("own_decision", refusal(contested, finding, both, "2026-09-02"));
        BreachRules.decide(contested, finding, ABreach.REVIEWER, at("2026-09-02", true));
    }

    @Test
    void whoever_refused_a_breach_brings_it_back_in_no_role() {
        BreachState refused = ABreach.filedOn("2026-09-01").refused().state();
        Actor asReviewer = new Actor(Role.REVIEWER, ABreach.STEWARD.id());
        assertEquals("own_decision", refusal(refused, new Reinstate(), ABreach.STEWARD, "2026-09-02"));
        assertEquals("own_decision", refusal(refused, new Reinstate(), asReviewer, "2026-09-02"));
        BreachRules.decide(refused, new Reinstate(), ABreach.REVIEWER, at("2026-09-02", true));
    }

    private static ExtendAnswer extension(String until) {
        return new ExtendAnswer(LocalDate.parse(until), ExtensionReason.COMPLEXITY, "Long.");
    }

    private static Answer promising(String due) {
        var remedy = new BreachCommand.Remedy(RemedyKind.APOLOGY, LocalDate.parse(due), "A letter.");
        return new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(remedy), null);
    }

    private static String refusal(BreachState breach, BreachCommand command, Actor actor, String today) {
        return assertThrows(Refusal.class, () -> BreachRules.decide(breach, command, actor, at(today, true)))
                .code();
    }

    private static Circumstances at(String today, boolean departmentHoldsKey) {
        return new Circumstances(LocalDate.parse(today), ABreach.RULES, departmentHoldsKey);
    }
}
