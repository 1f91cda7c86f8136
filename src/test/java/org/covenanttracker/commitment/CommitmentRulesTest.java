package org.covenanttracker.commitment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Sign;
import org.covenanttracker.register.SignKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What a refused department is told.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentRulesTest {

    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.parse("2026-12-18");

    /// The letter after the hyphen says a sign's kind; no sign of ZZ is on the register.
    private static final Function<String, Optional<Sign>> SIGNS = code -> code.startsWith("ZZ")
            ? Optional.empty()
            : Optional.of(new Sign("2025-07-17", code, code.substring(0, 2), kind(code), code, false));

    @Test
    void signs_that_can_be_cited_are_of_the_edition_that_is_named() {
        assertEquals("2025-07-17", CommitmentRules.requireSigns(List.of("TD-P2", "RV-P1"), SIGNS));
    }

    @Test
    void the_sign_that_cannot_be_cited_is_pointed_at() {
        refusedAt(
                Fault.at("/signs/1", "unknown", "No sign has this code; GET /v1/principles lists them."),
                () -> CommitmentRules.requireSigns(List.of("TD-P2", "ZZ-P1"), SIGNS));
        refusedAt(
                Fault.at("/signs/2", "progress_sign", "A commitment cites progress signs."),
                () -> CommitmentRules.requireSigns(List.of("TD-P2", "RV-P1", "TD-W1"), SIGNS));
        refusedAt(
                Fault.at("/signs", "distinct", "A sign stands twice."),
                () -> CommitmentRules.requireSigns(List.of("TD-P2", "RV-P1", "TD-P2"), SIGNS));
    }

    @Test
    void today_is_not_past() {
        assertDoesNotThrow(() -> CommitmentRules.requireNotPast(TODAY, TODAY));
        refusedAt(
                Fault.at("/dueOn", "not_in_past", "Must not be earlier than today, 2026-12-18."),
                () -> CommitmentRules.requireNotPast(TODAY.minusDays(1), TODAY));
    }

    @Test
    void a_withdrawn_commitment_says_since_when() {
        CommitmentState commitment = made();
        assertDoesNotThrow(() -> CommitmentRules.requireStanding(commitment));
        commitment.apply(recorded(2, new CommitmentWithdrawn()));
        Refusal refusal = assertThrows(Refusal.class, () -> CommitmentRules.requireStanding(commitment));
        assertEquals("withdrawn", refusal.code());
        assertEquals("The commitment was withdrawn on 2026-12-18.", refusal.getMessage());
    }

    @Test
    void nobody_but_the_department_changes_it_in_whatever_role_of_the_same_id() {
        CommitmentState commitment = made();
        assertDoesNotThrow(() -> CommitmentRules.requireOwn(commitment, new Actor(Role.DEPARTMENT, DEPARTMENT)));
        List<Actor> others = List.of(
                new Actor(Role.DEPARTMENT, UUID.randomUUID()),
                new Actor(Role.ORGANISATION, DEPARTMENT),
                new Actor(Role.STEWARD, DEPARTMENT));
        for (Actor other : others) {
            Refusal refusal = assertThrows(Refusal.class, () -> CommitmentRules.requireOwn(commitment, other));
            assertEquals("not_your_part", refusal.code());
        }
    }

    @Test
    void withdrawn_is_no_status_to_report() {
        for (CommitmentStatus status : CommitmentStatus.values()) {
            Executable check = () -> CommitmentRules.refuseWithdrawn(status);
            if (status == CommitmentStatus.WITHDRAWN) assertThrows(Refusal.class, check);
            else assertDoesNotThrow(check);
        }
    }

    private static void refusedAt(Fault fault, Executable check) {
        assertEquals(
                List.of(fault), Problem.of(assertThrows(Refusal.class, check)).errors());
    }

    private static SignKind kind(String code) {
        return code.charAt(3) == 'P' ? SignKind.PROGRESS : SignKind.WARNING;
    }

    private static CommitmentState made() {
        CommitmentState commitment = new CommitmentState();
        commitment.apply(recorded(
                1,
                new CommitmentMade(DEPARTMENT, "2025-07-17", List.of("TD-P2"), null, TODAY.plusDays(9), null, null)));
        return commitment;
    }

    private static Recorded<CommitmentEvent> recorded(int version, CommitmentEvent event) {
        return new Recorded<>(UUID.randomUUID(), version, TODAY, new Actor(Role.DEPARTMENT, DEPARTMENT), event);
    }
}
