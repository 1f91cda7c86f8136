package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentAssessed;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentStatus;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Commitments made on 1 January 2026, due on 30 June.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentFiguresTest {

    private final Map<UUID, CountedCommitment> commitments = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();

    @Test
    void complete_on_time_is_measured_against_the_first_due_date_whatever_came_later() {
        report(made(), "2026-06-30", CommitmentStatus.COMPLETE);
        report(made(), "2026-07-01", CommitmentStatus.COMPLETE);
        UUID moved = made();
        then(moved, "2026-06-01", ABreach.OFFICIAL, revisedTo("2026-12-31"));
        report(moved, "2026-09-01", CommitmentStatus.COMPLETE);
        CommitmentFigures figures = figures("2027-01-01");
        assertEquals(Rate.of(1, 3), figures.reportedCompleteOnTime());
        assertEquals(Rate.of(2, 3), figures.reportedCompleteByRevisedDate());
        assertEquals(1, figures.dueDateMoves());
    }

    @Test
    void what_was_withdrawn_or_cannot_be_measured_stays_in_the_denominator() {
        then(made(), "2026-03-01", ABreach.OFFICIAL, new CommitmentWithdrawn());
        report(made(), "2026-03-01", CommitmentStatus.NOT_MEASURABLE);
        CommitmentFigures figures = figures("2026-07-01");
        assertEquals(Rate.of(0, 2), figures.reportedCompleteOnTime());
        assertEquals(1, figures.withdrawn());
        assertEquals(1, figures.notMeasurable());
        assertEquals(0, figures.overdue());
    }

    @Test
    void a_commitment_is_due_from_the_day_after_its_date() {
        made();
        assertEquals(0, figures("2026-06-30").firstDue());
        assertEquals(0, figures("2026-06-30").overdue());
        assertEquals(1, figures("2026-07-01").firstDue());
        assertEquals(1, figures("2026-07-01").overdue());
    }

    @Test
    void complete_is_disputed_while_somebodys_newest_assessment_says_less() {
        UUID commitment = made();
        report(commitment, "2026-06-01", CommitmentStatus.COMPLETE);
        then(commitment, "2026-06-02", ABreach.FILER, new CommitmentAssessed(CommitmentStatus.LIMITED));
        assertEquals(1, figures("2026-07-01").disputed());
        then(commitment, "2026-06-03", ABreach.REVIEWER, new CommitmentAssessed(CommitmentStatus.COMPLETE));
        assertEquals(1, figures("2026-07-01").disputed());
        then(commitment, "2026-06-04", ABreach.FILER, new CommitmentAssessed(CommitmentStatus.COMPLETE));
        assertEquals(0, figures("2026-07-01").disputed());
    }

    @Test
    void complete_on_paper_is_contradicted_by_a_breach_that_cites_it_and_stands() {
        UUID commitment = made();
        report(commitment, "2026-06-01", CommitmentStatus.COMPLETE);
        commitments.get(commitment).citedBy(citing(commitment, AnswerPosition.DISPUTED_FACTS));
        assertEquals(0, figures("2026-10-01").contradicted());
        commitments.get(commitment).citedBy(citing(commitment, AnswerPosition.ACCEPTED));
        assertEquals(1, figures("2026-10-01").contradicted());
    }

    private static Case citing(UUID commitment, AnswerPosition position) {
        LocalDate day = LocalDate.parse("2026-09-01");
        ABreach breach = ABreach.unfiledOn("2026-09-01")
                .then(
                        ABreach.FILER,
                        new BreachFiled(
                                ABreach.DEPARTMENT, "2025-07-17", "PC-W2", "2026-Q3", day, commitment, null, null));
        Case citing = new Case(0);
        breach.accepted()
                .answered(position)
                .events()
                .forEach(entry -> citing.breach().apply(entry, ABreach.RULES));
        return citing;
    }

    private UUID made() {
        UUID id = UUID.randomUUID();
        LocalDate due = LocalDate.parse("2026-06-30");
        commitments.put(id, new CountedCommitment(commitments.size()));
        then(
                id,
                "2026-01-01",
                ABreach.OFFICIAL,
                new CommitmentMade(ABreach.DEPARTMENT, "2025-07-17", List.of("PC-P3"), null, due, null, null));
        return id;
    }

    private static CommitmentRevised revisedTo(String due) {
        return new CommitmentRevised("2025-07-17", List.of("PC-P3"), LocalDate.parse(due), null, null);
    }

    private void report(UUID id, String day, CommitmentStatus status) {
        then(id, day, ABreach.OFFICIAL, new ProgressReported(status));
    }

    private void then(UUID id, String day, Actor actor, CommitmentEvent event) {
        int version = versions.merge(id, 1, Integer::sum);
        commitments.get(id).commitment().apply(new Recorded<>(id, version, LocalDate.parse(day), actor, event));
    }

    private CommitmentFigures figures(String asOf) {
        Tally tally = new Tally();
        commitments.values().stream()
                .flatMap(each -> each.contributions(LocalDate.parse(asOf)).stream())
                .forEach(each -> tally.add(each.marks(), 1));
        return CommitmentFigures.of(tally);
    }
}
