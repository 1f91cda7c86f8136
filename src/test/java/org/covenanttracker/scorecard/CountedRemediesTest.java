package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.RemedyKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Remedies on a card, each by the smallest history that moves it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountedRemediesTest {

    private static final String DAY = "2026-10-02";

    /// Promised for 20 and 25 September and for 2 October, which is not over yet.
    @Test
    void each_remedy_of_an_answer_is_due_on_its_own_day() {
        ABreach promising = served().answered(
                        AnswerPosition.ACCEPTED,
                        promised(1, "2026-09-20"),
                        promised(2, "2026-09-25"),
                        promised(3, "2026-10-02"));
        promising.on("2026-09-21").remedyReported(1).remedyReported(2).remedyReported(3);
        assertEquals(
                new RemedyFigures(3, 2, Rate.of(1, 2), 0, 0, 0),
                figures(promising).remedies());
    }

    @Test
    void what_was_denied_and_done_again_too_late_is_done_and_not_on_time() {
        ABreach denied = served().answered(AnswerPosition.ACCEPTED, promised(1, "2026-09-20"));
        denied.on("2026-09-18").remedyReported(1).remedyJudged(1, false);
        assertEquals(
                new RemedyFigures(1, 1, Rate.of(0, 1), 1, 0, 1), figures(denied).remedies());
        denied.on("2026-09-25").remedyReported(1).remedyJudged(1, true);
        assertEquals(
                new RemedyFigures(1, 1, Rate.of(0, 1), 0, 1, 0), figures(denied).remedies());
    }

    @Test
    void a_remedy_done_before_the_withdrawal_stays_on_the_card() {
        ABreach done = served().answered(AnswerPosition.ACCEPTED, promised(1, "2026-09-20"));
        done.on("2026-09-10").remedyReported(1).withdrawn();
        assertEquals(
                new RemedyFigures(1, 1, Rate.of(1, 1), 0, 0, 0), figures(done).remedies());
    }

    private static PromisedRemedy promised(int number, String due) {
        return new PromisedRemedy(number, RemedyKind.APOLOGY, LocalDate.parse(due));
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static Figures figures(ABreach... breaches) {
        ALedger ledger = new ALedger();
        Stream.of(breaches).forEach(ledger::with);
        return ledger.principle("PC", DAY);
    }
}
