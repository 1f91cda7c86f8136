package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentCommand.Erase;
import org.covenanttracker.ledger.ContentCommand.Hold;
import org.covenanttracker.ledger.ContentCommand.Redact;
import org.covenanttracker.ledger.ContentCommand.Release;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ContentHeld;
import org.covenanttracker.ledger.ContentEvent.ContentReleased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What stewards and the clock may do to words, without a service.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentRulesTest {

    private static final Actor ONE = steward(1);
    private static final Actor TWO = steward(2);
    private static final Hold HOLD = new Hold(7, "narrative", RestrictionReason.PERSONAL_DATA);
    private static final Release RELEASE = new Release(7, "narrative");
    private static final int LENGTH = 50;

    private LocalDate today = LocalDate.parse("2026-12-18");
    private boolean independent = true;
    private int version = 1;
    private FieldState state = FieldState.UNTOUCHED;

    @Test
    void a_hold_lasts_to_the_day_that_the_calendar_gives() {
        assertEquals(
                new ContentHeld(7, "narrative", RestrictionReason.PERSONAL_DATA, today.plusDays(28)),
                perform(ONE, HOLD));
        assertEquals(ContentStatus.HELD, state.status());
        assertEquals(today.plusDays(29), state.wakeOn());
    }

    @Test
    void a_hold_is_renewed_by_another_steward_only() {
        perform(ONE, HOLD);
        refused("already_held", ONE, HOLD);
        today = today.plusDays(10);
        perform(TWO, HOLD);
        assertEquals(today.plusDays(29), state.wakeOn());
        refused("already_held", TWO, HOLD);
    }

    @Test
    void a_steward_does_not_prolong_a_hold_by_releasing_it_and_holding_again() {
        perform(ONE, HOLD);
        perform(ONE, RELEASE);
        refused("same_steward", ONE, HOLD);
        perform(TWO, HOLD);
    }

    @Test
    void the_clock_releases_a_hold_that_ran_out_and_no_other() {
        refused("not_due", Actor.CLOCK, RELEASE);
        perform(ONE, HOLD);
        today = today.plusDays(28);
        refused("not_due", Actor.CLOCK, RELEASE);
        today = today.plusDays(1);
        assertEquals(new ContentReleased(7, "narrative", Restriction.HOLD), perform(Actor.CLOCK, RELEASE));
        assertEquals(ContentStatus.OPEN, state.status());
    }

    @Test
    void what_was_redacted_before_a_hold_is_redacted_after_it() {
        perform(ONE, redaction(0, 5));
        perform(TWO, HOLD);
        assertEquals(ContentStatus.HELD, state.status());
        perform(TWO, RELEASE);
        assertEquals(ContentStatus.REDACTED, state.status());
        assertEquals(new ContentReleased(7, "narrative", Restriction.REDACTION), perform(TWO, RELEASE));
        refused("not_restricted", TWO, RELEASE);
    }

    @Test
    void a_redaction_ends_a_hold_and_replaces_an_earlier_one() {
        perform(ONE, HOLD);
        perform(ONE, redaction(0, 5));
        perform(ONE, redaction(10, 20));
        assertEquals(ContentStatus.REDACTED, state.status());
        assertEquals(List.of(new Span(10, 20)), state.redaction().spans());
    }

    @ParameterizedTest
    @CsvSource({"0, 51, 0", "5, 5, 0", "6, 5, 0", "50, 51, 0", "0, 10, 9", "20, 30, 10"})
    void a_span_lies_within_the_text_and_after_the_one_before(int from, int to, int nextFrom) {
        Redact redact =
                new Redact(7, "x", List.of(new Span(from, to), new Span(nextFrom, 50)), RestrictionReason.PRE_ELECTION);
        refused("invalid", ONE, redact);
    }

    @Test
    void erasure_takes_two_stewards() {
        assertEquals(new ErasureProposed(7, "narrative", ErasureGround.HARM), perform(ONE, erase(ErasureGround.HARM)));
        assertEquals(ContentStatus.OPEN, state.status());
        refused("same_steward", ONE, erase(ErasureGround.HARM));
        refused("same_steward", ONE, erase(ErasureGround.COURT_ORDER));
        today = today.plusDays(2);
        assertEquals(new ContentErased(7, "narrative", ErasureGround.HARM), perform(TWO, erase(ErasureGround.HARM)));
        assertEquals(ContentStatus.ERASED, state.status());
    }

    @ParameterizedTest
    @EnumSource(ErasureGround.class)
    void only_a_court_need_not_wait_for_the_second_day(ErasureGround ground) {
        perform(ONE, erase(ground));
        today = today.plusDays(1);
        if (ground == ErasureGround.COURT_ORDER) {
            perform(TWO, erase(ground));
        } else {
            refused("proposal_too_young", TWO, erase(ground));
        }
    }

    @Test
    void who_admitted_whom_of_late_is_not_a_second_opinion() {
        perform(ONE, erase(ErasureGround.COURT_ORDER));
        independent = false;
        refused("not_independent", TWO, erase(ErasureGround.COURT_ORDER));
    }

    @Test
    void another_ground_is_another_proposal_and_begins_its_own_time() {
        perform(ONE, erase(ErasureGround.HARM));
        today = today.plusDays(5);
        assertEquals(
                new ErasureProposed(7, "narrative", ErasureGround.DATA_PROTECTION),
                perform(TWO, erase(ErasureGround.DATA_PROTECTION)));
        refused("proposal_too_young", ONE, erase(ErasureGround.DATA_PROTECTION));
    }

    @Test
    void nothing_is_done_to_what_is_gone() {
        perform(ONE, HOLD);
        perform(ONE, erase(ErasureGround.COURT_ORDER));
        perform(TWO, erase(ErasureGround.COURT_ORDER));
        assertEquals(null, state.wakeOn());
        for (ContentCommand command : List.of(HOLD, RELEASE, redaction(0, 5), erase(ErasureGround.HARM))) {
            refused("already_erased", ONE, command);
        }
        assertThrows(
                IllegalStateException.class,
                () -> state.apply(recorded(ONE, new ContentReleased(7, "narrative", Restriction.HOLD))));
    }

    @Test
    void a_state_is_read_back_as_it_was_stored() {
        perform(ONE, redaction(0, 5));
        perform(TWO, HOLD);
        perform(ONE, erase(ErasureGround.HARM));
        assertEquals(state, StateJson.read(StateJson.write(state), FieldState.class));
    }

    private ContentEvent perform(Actor actor, ContentCommand command) {
        ContentEvent event = decide(actor, command);
        state = state.apply(recorded(actor, event));
        return event;
    }

    private ContentEvent decide(Actor actor, ContentCommand command) {
        var now = new ContentCircumstances(today, today.plusDays(28), LENGTH, other -> independent);
        return ContentRules.decide(state, command, actor, now);
    }

    private void refused(String code, Actor actor, ContentCommand command) {
        assertEquals(
                code, assertThrows(Refusal.class, () -> decide(actor, command)).code());
    }

    private Recorded<ContentEvent> recorded(Actor actor, ContentEvent event) {
        return new Recorded<>(new UUID(0, 9), ++version, today, actor, event);
    }

    private static Redact redaction(int from, int to) {
        return new Redact(7, "narrative", List.of(new Span(from, to)), RestrictionReason.PERSONAL_DATA);
    }

    private static Erase erase(ErasureGround ground) {
        return new Erase(7, "narrative", ground);
    }

    private static Actor steward(int n) {
        return new Actor(Role.STEWARD, new UUID(0, n));
    }
}
