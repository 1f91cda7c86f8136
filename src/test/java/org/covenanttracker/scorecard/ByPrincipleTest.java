package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The same figures for each principle, and promises that a breach of the same principle belies.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ByPrincipleTest {

    private static final String DAY = "2026-10-02";

    private final ALedger ledger = new ALedger();

    @Test
    void a_breach_counts_under_the_principle_of_its_sign_alone() {
        ledger.with(citing("PC-W2"), citing("PC-X"), citing("TD-W1"));
        assertEquals(2, ledger.principle("PC", DAY).breaches().accepted());
        assertEquals(1, ledger.principle("TD", DAY).breaches().accepted());
        assertEquals(0, ledger.principle("RV", DAY).breaches().accepted());
        assertEquals(3, ledger.card(DAY).breaches().accepted());
    }

    @Test
    void every_part_of_a_principles_figures_is_of_its_own_breaches() {
        ledger.with(
                citing("PC-W2").answered(AnswerPosition.ACCEPTED).resolved(),
                citing("TD-W1")
                        .answered(AnswerPosition.DISPUTED_FACTS)
                        .contested()
                        .decided(Finding.NOT_UPHELD));
        Figures open = ledger.principle("TD", DAY);
        assertEquals(new AnswerFigures(0, 0, 1, 0, 0, 0, 0), open.answers());
        assertEquals(new FindingFigures(0, 0, 1, Rate.of(0, 1)), open.findings());
        assertEquals(new OutcomeFigures(0, 0, 1, 0), open.outcomeAsSought());
        assertEquals(Rate.of(1, 1), open.timeliness().answeredOnTime());
        assertEquals(
                new FindingFigures(0, 0, 0, Rate.of(0, 0)),
                ledger.principle("PC", DAY).findings());
    }

    @Test
    void a_commitment_of_several_principles_counts_under_its_first() {
        ledger.commitment(made("TD-P2", "PC-P3"));
        assertEquals(1, ledger.principle("TD", DAY).commitments().made());
        assertEquals(0, ledger.principle("PC", DAY).commitments().made());
        assertEquals(1, ledger.card(DAY).commitments().made());
    }

    @Test
    void a_revision_that_puts_another_sign_first_moves_it_to_that_principle() {
        LocalDate due = LocalDate.parse("2026-06-30");
        ledger.commitment(
                made("TD-P2"), new CommitmentRevised("2025-07-17", List.of("PC-P3", "TD-P2"), due, null, null));
        assertEquals(0, ledger.principle("TD", DAY).commitments().made());
        assertEquals(1, ledger.principle("PC", DAY).commitments().made());
        assertEquals(0, ledger.principle("PC", DAY).commitments().dueDateMoves());
    }

    @Test
    void complete_on_paper_is_contradicted_under_the_principle_it_counts_under() {
        UUID commitment = complete("PC-P3");
        ledger.with(against(commitment, "PC-W2").answered(AnswerPosition.ACCEPTED));
        assertEquals(1, ledger.card(DAY).commitments().contradicted());
        assertEquals(1, ledger.principle("PC", DAY).commitments().contradicted());
        assertEquals(0, ledger.principle("TD", DAY).commitments().contradicted());
    }

    /// It serves PC and TD and counts under TD; the breach that belies it is of PC.
    @Test
    void a_breach_of_any_principle_that_it_serves_contradicts_it() {
        UUID commitment = complete("TD-P2", "PC-P3");
        ledger.with(against(commitment, "PC-W2").answered(AnswerPosition.PARTLY_ACCEPTED));
        assertEquals(1, ledger.principle("TD", DAY).commitments().contradicted());
        assertEquals(0, ledger.principle("PC", DAY).commitments().contradicted());
        assertEquals(1, ledger.card(DAY).commitments().contradicted());
    }

    @Test
    void a_breach_of_another_principle_contradicts_nothing_though_it_cites_it() {
        UUID commitment = complete("PC-P3");
        ledger.with(against(commitment, "TD-W1").answered(AnswerPosition.ACCEPTED));
        assertEquals(0, ledger.card(DAY).commitments().contradicted());
    }

    @Test
    void a_withdrawn_breach_contradicts_nothing_until_it_comes_back() {
        UUID commitment = complete("PC-P3");
        ABreach breach = against(commitment, "PC-W2").answered(AnswerPosition.ACCEPTED);
        assertEquals(1, with(breach).contradicted());
        assertEquals(0, with(breach.withdrawn()).contradicted());
        assertEquals(1, with(breach.reinstated()).contradicted());
    }

    @Test
    void a_disputed_breach_contradicts_once_it_is_found_upheld() {
        UUID commitment = complete("PC-P3");
        ABreach breach = against(commitment, "PC-W2")
                .answered(AnswerPosition.DISPUTED_FACTS)
                .contested();
        assertEquals(0, with(breach).contradicted());
        assertEquals(1, with(breach.decided(Finding.PARTLY_UPHELD)).contradicted());
    }

    @Test
    void what_is_not_reported_complete_is_contradicted_by_nothing() {
        UUID commitment = ledger.commitment(made("PC-P3"), new ProgressReported(CommitmentStatus.SUBSTANTIAL));
        ledger.with(against(commitment, "PC-W2").answered(AnswerPosition.ACCEPTED));
        assertEquals(0, ledger.card(DAY).commitments().contradicted());
    }

    /// The figures over this one breach and the commitments on the ledger.
    private CommitmentFigures with(ABreach breach) {
        var events = breach.events();
        ledger.with(events.subList(told, events.size()));
        told = events.size();
        CommitmentFigures figures = ledger.card(DAY).commitments();
        assertEquals(figures.contradicted(), ledger.fold().contradictions().size());
        return figures;
    }

    private int told;

    private UUID complete(String... signs) {
        return ledger.commitment(made(signs), new ProgressReported(CommitmentStatus.COMPLETE));
    }

    private static CommitmentMade made(String... signs) {
        LocalDate due = LocalDate.parse("2026-06-30");
        return new CommitmentMade(ABreach.DEPARTMENT, "2025-07-17", List.of(signs), null, due, null, null);
    }

    private static ABreach citing(String sign) {
        return ABreach.citing(sign, ABreach.FILER, "2026-09-01").accepted();
    }

    private static ABreach against(UUID commitment, String sign) {
        LocalDate day = LocalDate.parse("2026-09-01");
        var filed = new BreachFiled(ABreach.DEPARTMENT, "2025-07-17", sign, "2026-Q3", day, commitment, null, null);
        return ABreach.unfiledOn("2026-09-01").then(ABreach.FILER, filed).accepted();
    }
}
