package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.StateJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A breach as its events tell it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachFoldTest {

    @Test
    void a_stream_begins_with_a_filing() {
        ABreach nothing = ABreach.unfiledOn("2026-09-01");
        assertThrows(IllegalStateException.class, nothing::accepted);
        assertThrows(IllegalStateException.class, nothing::withdrawn);
    }

    @Test
    void a_stream_has_one_filing() {
        ABreach filed = ABreach.filedOn("2026-09-01");
        BreachFiled again =
                new BreachFiled(ABreach.DEPARTMENT, "2025-07-17", "PC-W2", "2026-Q3", null, null, null, null);
        assertThrows(IllegalStateException.class, () -> filed.then(ABreach.FILER, again));
    }

    @Test
    void a_report_on_a_remedy_that_was_never_promised_does_not_fit() {
        ABreach answered = ABreach.filedOn("2026-09-01").accepted().answered();
        assertThrows(RuntimeException.class, () -> answered.remedyReported(1));
    }

    @Test
    void an_extension_of_a_clock_that_does_not_run_does_not_fit() {
        ABreach unserved = ABreach.filedOn("2026-09-01").acceptedUnserved();
        AnswerExtended early = new AnswerExtended(LocalDate.parse("2026-10-01"), ExtensionReason.OTHER);
        assertThrows(RuntimeException.class, () -> unserved.then(ABreach.OFFICIAL, early));
    }

    @Test
    void the_principle_is_what_stands_before_the_hyphen() {
        assertEquals(
                "RV",
                ABreach.citing("RV-W90", ABreach.FILER, "2026-09-01").state().principle());
        assertEquals(
                "TD",
                ABreach.citing("TD-X", ABreach.FILER, "2026-09-01").state().principle());
    }

    @Test
    void an_answer_acknowledges_unless_somebody_did_before() {
        ABreach silent =
                ABreach.filedOn("2026-09-01").accepted().on("2026-09-09").answered();
        assertEquals(LocalDate.parse("2026-09-09"), silent.state().acknowledgedOn());
        ABreach polite =
                ABreach.filedOn("2026-09-01").accepted().on("2026-09-02").acknowledged();
        assertEquals(
                LocalDate.parse("2026-09-02"),
                polite.on("2026-09-09").answered().state().acknowledgedOn());
    }

    @Test
    void the_first_answer_is_timed_and_the_newest_position_stands() {
        BreachState breach = ABreach.filedOn("2026-09-01")
                .accepted()
                .on("2026-09-02")
                .answered(AnswerPosition.DISPUTED_SCOPE)
                .contested()
                .on("2026-09-20")
                .answered(AnswerPosition.ACCEPTED)
                .state();
        assertEquals(LocalDate.parse("2026-09-02"), breach.firstAnsweredOn());
        assertEquals(AnswerPosition.DISPUTED_SCOPE, breach.firstPosition());
        assertEquals(AnswerPosition.ACCEPTED, breach.position());
    }

    @Test
    void supports_are_counted_in_any_stage_and_leave_it_as_it_is() {
        ABreach breach = ABreach.filedOn("2026-09-01").then(supporter(), new BreachSupported());
        breach.accepted().answered().resolved().then(supporter(), new BreachSupported());
        assertEquals(2, breach.state().supportCount());
        assertEquals(Stage.RESOLVED, breach.state().stage());
    }

    @Test
    void before_anything_happened_there_is_nothing_to_say() {
        BreachState filed = ABreach.filedOn("2026-09-01").state();
        assertNull(filed.position());
        assertNull(filed.outcomeAsSought());
        assertNull(filed.finding());
        assertFalse(filed.isExtended());
        assertFalse(filed.isOnTheCard());
        assertEquals(List.of(), filed.remedies());
    }

    @Test
    void whoever_screens_is_remembered_through_refusal_and_return() {
        Actor second = new Actor(Role.STEWARD, UUID.randomUUID());
        ABreach breach = ABreach.filedOn("2026-09-01").refused();
        breach.then(second, new BreachEvent.BreachReinstated());
        assertTrue(breach.state().wasScreenedBy(ABreach.STEWARD.id()));
        assertTrue(breach.state().wasScreenedBy(second.id()));
        assertFalse(breach.state().wasScreenedBy(ABreach.REVIEWER.id()));
    }

    /// Rows keep the state as JSON: what is lost on the way would change the next decision.
    @Test
    void a_state_that_was_stored_goes_on_as_if_it_never_was() {
        ABreach breach = ABreach.filedOn("2026-09-01").accepted().extendedTo("2026-10-09");
        BreachState stored = StateJson.read(StateJson.write(breach.state()), BreachState.class);
        breach.on("2026-09-10").withdrawn().on("2026-09-17").reinstated();
        breach.events().stream().skip(4).forEach(event -> stored.apply(event, ABreach.RULES));
        assertEquals(StateJson.write(breach.state()), StateJson.write(stored));
    }

    private static Actor supporter() {
        return new Actor(Role.ORGANISATION, UUID.randomUUID());
    }
}
