package org.covenanttracker.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentStateTest {

    private static final UUID DEPARTMENT = UUID.randomUUID();
    private static final Actor OFFICIAL = new Actor(Role.DEPARTMENT, DEPARTMENT);
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");

    private final CommitmentState commitment = new CommitmentState();
    private int version;

    @Test
    void before_any_report_it_is_not_started() {
        made();
        assertEquals(CommitmentStatus.NOT_STARTED, commitment.status());
        assertNull(commitment.reportedCompleteOn());
    }

    @Test
    void complete_counts_from_the_first_report_of_the_run_that_still_stands() {
        made();
        report("2026-02-01", CommitmentStatus.COMPLETE);
        report("2026-03-01", CommitmentStatus.SUBSTANTIAL);
        assertNull(commitment.reportedCompleteOn());
        report("2026-04-01", CommitmentStatus.COMPLETE);
        report("2026-05-01", CommitmentStatus.COMPLETE);
        assertEquals(LocalDate.parse("2026-04-01"), commitment.reportedCompleteOn());
    }

    @Test
    void a_revision_that_keeps_the_due_date_is_no_move() {
        made();
        revise("2026-02-01", DUE);
        assertEquals(0, commitment.dueDateMoves());
        revise("2026-03-01", DUE.plusMonths(6));
        revise("2026-04-01", DUE);
        assertEquals(2, commitment.dueDateMoves());
        assertEquals(DUE, commitment.firstDueOn());
    }

    @Test
    void it_is_overdue_from_the_day_after_its_date_unless_it_ended() {
        made();
        assertFalse(commitment.isOverdueOn(DUE));
        assertTrue(commitment.isOverdueOn(DUE.plusDays(1)));
        then("2026-07-05", new CommitmentWithdrawn());
        assertFalse(commitment.isOverdueOn(DUE.plusDays(30)));
        assertEquals(CommitmentStatus.WITHDRAWN, commitment.status());
    }

    @Test
    void a_stream_begins_with_its_making_and_has_one() {
        assertThrows(IllegalStateException.class, () -> then("2026-01-01", new CommitmentWithdrawn()));
        made();
        assertThrows(IllegalStateException.class, this::made);
    }

    private void made() {
        then("2026-01-01", new CommitmentMade(DEPARTMENT, "2025-07-17", List.of("PC-P3"), null, DUE, null, null));
    }

    private void revise(String day, LocalDate due) {
        then(day, new CommitmentRevised("2025-07-17", List.of("PC-P3"), due, null, null));
    }

    private void report(String day, CommitmentStatus status) {
        then(day, new ProgressReported(status));
    }

    private void then(String day, CommitmentEvent event) {
        commitment.apply(new Recorded<>(UUID.randomUUID(), ++version, LocalDate.parse(day), OFFICIAL, event));
    }
}
