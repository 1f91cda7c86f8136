package org.covenanttracker.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentAssessed;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.StateJson;
import org.covenanttracker.register.Mission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A commitment as its events tell it, beyond its dates: who says what of it, and what is kept.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentFoldTest {

    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final Actor OFFICIAL = new Actor(Role.DEPARTMENT, DEPARTMENT);
    private static final Actor FIRST = new Actor(Role.ORGANISATION, UUID.randomUUID());
    private static final Actor SECOND = new Actor(Role.ORGANISATION, UUID.randomUUID());
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");

    private final CommitmentState commitment = new CommitmentState();
    private int version;

    @BeforeEach
    void make() {
        List<String> signs = List.of("PC-P3", "TD-P2");
        BigDecimal half = new BigDecimal("12.50");
        then(OFFICIAL, new CommitmentMade(DEPARTMENT, "2025-07-17", signs, Mission.NHS, DUE, half, BigDecimal.TEN));
    }

    @Test
    void nothing_its_department_does_comes_after_a_withdrawal() {
        then(OFFICIAL, new CommitmentWithdrawn());
        List<CommitmentEvent> theirs = List.of(
                new ProgressReported(CommitmentStatus.COMPLETE),
                new CommitmentRevised("2025-07-17", List.of("PC-P3"), DUE, null, null),
                new CommitmentWithdrawn());
        for (CommitmentEvent event : theirs) {
            assertThrows(IllegalStateException.class, () -> then(OFFICIAL, event), event.type());
        }
        assertEquals(CommitmentStatus.WITHDRAWN, commitment.status());
    }

    @Test
    void what_others_say_of_it_may_come_after_a_withdrawal() {
        then(OFFICIAL, new CommitmentWithdrawn());
        then(FIRST, new CommitmentAssessed(CommitmentStatus.LIMITED));
        assertEquals(1, commitment.assessments().size());
        assertFalse(commitment.isDisputed());
    }

    @ParameterizedTest
    @CsvSource({"NOT_STARTED, true", "LIMITED, true", "SUBSTANTIAL, true", "COMPLETE, false", "NOT_MEASURABLE, false"})
    void it_is_overdue_while_its_newest_report_leaves_something_to_do(CommitmentStatus status, boolean overdue) {
        then(OFFICIAL, new ProgressReported(CommitmentStatus.COMPLETE));
        then(OFFICIAL, new ProgressReported(status));
        assertEquals(overdue, commitment.isOverdueOn(DUE.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"NOT_STARTED, true", "LIMITED, true", "SUBSTANTIAL, true", "COMPLETE, false", "NOT_MEASURABLE, true"})
    void complete_is_disputed_by_whatever_is_not_complete(CommitmentStatus assessed, boolean disputed) {
        then(OFFICIAL, new ProgressReported(CommitmentStatus.COMPLETE));
        then(FIRST, new CommitmentAssessed(assessed));
        assertEquals(disputed, commitment.isDisputed());
    }

    @Test
    void each_authors_newest_assessment_counts_whatever_came_between() {
        then(OFFICIAL, new ProgressReported(CommitmentStatus.COMPLETE));
        then(FIRST, new CommitmentAssessed(CommitmentStatus.LIMITED));
        then(SECOND, new CommitmentAssessed(CommitmentStatus.COMPLETE));
        assertTrue(commitment.isDisputed());
        then(FIRST, new CommitmentAssessed(CommitmentStatus.COMPLETE));
        assertFalse(commitment.isDisputed());
        then(SECOND, new CommitmentAssessed(CommitmentStatus.SUBSTANTIAL));
        assertTrue(commitment.isDisputed());
    }

    @Test
    void the_first_wording_is_kept_whole_under_the_newest() {
        then(OFFICIAL, new CommitmentRevised("2025-07-17", List.of("RV-P1"), DUE.plusMonths(1), null, BigDecimal.ONE));
        assertEquals(List.of("RV-P1"), commitment.signs());
        assertEquals(List.of("PC-P3", "TD-P2"), commitment.wordings().getFirst().signs());
        assertEquals(new BigDecimal("12.50"), commitment.wordings().getFirst().baseline());
        assertNull(commitment.newest().baseline());
        assertEquals(DUE, commitment.firstDueOn());
        assertEquals(1, commitment.wordings().getFirst().version());
        assertEquals(2, commitment.newest().version());
    }

    /// The log's bytes and what is read back must be one number, trailing nought and all.
    @Test
    void a_state_that_was_stored_goes_on_as_if_it_never_was() {
        then(OFFICIAL, new ProgressReported(CommitmentStatus.COMPLETE));
        then(FIRST, new CommitmentAssessed(CommitmentStatus.LIMITED));
        CommitmentState stored = StateJson.read(StateJson.write(commitment), CommitmentState.class);
        assertEquals(StateJson.write(commitment), StateJson.write(stored));
        assertEquals(new BigDecimal("12.50"), stored.newest().baseline());
        assertTrue(stored.isDisputed());
        assertEquals(Mission.NHS, stored.mission());
        assertEquals(DEPARTMENT, stored.department());
    }

    private void then(Actor actor, CommitmentEvent event) {
        LocalDate day = LocalDate.parse("2026-01-01").plusDays(version);
        commitment.apply(new Recorded<>(UUID.randomUUID(), ++version, day, actor, event));
    }
}
