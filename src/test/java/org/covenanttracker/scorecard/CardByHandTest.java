package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.RemedyKind;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentStatus;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// One whole card, worked out on paper. All breaches are filed and served on Tuesday 1 September
/// 2026, so that they are to be acknowledged by the 8th and answered by the 29th; the card is of
/// 2 October.
///
/// | | what happens | stage | on time: acknowledged, answered |
/// |-|--------------|-------|---------------------------------|
/// | 1 | answered on the 8th, apology due on the 20th and reported on the 18th | resolved | yes, yes |
/// | 2 | acknowledged on the 9th, extended to 9 October | open | no, no |
/// | 3 | answered on the 30th, disputed, found upheld | decided | no, no |
/// | 4 | withdrawn on the 4th, unanswered | withdrawn | neither counts |
/// | 5 | no comment on the 2nd | answered | yes, no |
/// | 6 | filed and not screened, and one refused | on no card | – |
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardByHandTest {

    private static final Actor SECOND = new Actor(Role.ORGANISATION, UUID.randomUUID());

    private Scorecard card;

    @BeforeEach
    void work_it_out() {
        ALedger ledger = new ALedger().with(first(), second(), third(), fourth(), fifth());
        ledger.with(ABreach.filedOn("2026-09-01"), ABreach.filedOn("2026-09-01").refused());
        promises(ledger);
        card = ledger.card("2026-10-02");
    }

    /// From 1 September to 2 October: the twenty, 30 September, 1 and 2 October. Two organisations
    /// filed them; RV-W1 is the government's own sign, PC-W2 is ours.
    @Test
    void breaches() {
        assertEquals(new BreachFigures(5, 5, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 23, 1, 0, 2, 0, 4), card.breaches());
    }

    /// Answered after 1, 5 and 21 working days, two unanswered after 23: R's
    /// `survfit(Surv(c(1,5,21,23,23), c(1,1,1,0,0)) ~ 1, conf.type = "log-log")` gives 21, 1, NA.
    @Test
    void timeliness() {
        assertEquals(
                new Timeliness(
                        Rate.of(2, 4),
                        Rate.of(1, 4),
                        Rate.of(1, 3),
                        Rate.of(0, 0),
                        1,
                        new TimeToAnswer(21, 1, null, 3, 1)),
                card.timeliness());
    }

    @Test
    void answers_remedies_findings_and_outcomes() {
        assertEquals(new AnswerFigures(1, 0, 1, 0, 0, 0, 1), card.answers());
        assertEquals(new RemedyFigures(1, 1, Rate.of(1, 1), 0, 1, 0), card.remedies());
        assertEquals(new FindingFigures(1, 0, 0, Rate.of(1, 1)), card.findings());
        assertEquals(new OutcomeFigures(0, 1, 1, 0), card.outcomeAsSought());
    }

    /// Of two promises one was complete by its first date, and one was moved and is late.
    @Test
    void commitments() {
        assertEquals(new CommitmentFigures(2, 2, Rate.of(1, 2), Rate.of(1, 2), 0, 1, 0, 0, 1, 0), card.commitments());
    }

    @Test
    void what_the_card_says_of_itself() {
        assertEquals("ministry-of-examples", card.department().slug());
        assertEquals(LocalDate.parse("2026-10-02"), card.asOf());
        assertFalse(card.isFinal());
        assertNull(card.rootHash());
        assertEquals("1", card.methodology());
        assertEquals(List.of("RV", "PC", "PI", "TD"), principles());
    }

    @Test
    void a_department_that_nobody_filed_against_has_an_empty_card() {
        Scorecard empty = new ALedger().with(first()).cardOf("department-for-samples", "2026-10-02");
        assertEquals(new BreachFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0), empty.breaches());
        assertEquals(0, empty.commitments().made());
        assertNull(empty.findings().upheldRate().rate());
    }

    /// Somebody kept them: a change of the writer or of a figure's place is a new methodology.
    @Test
    void its_bytes_are_those_of_methodology_1_for_ever() throws IOException {
        try (InputStream kept = getClass().getResourceAsStream("/scorecard/card-of-methodology-1.json")) {
            assertEquals(
                    new String(kept.readAllBytes(), StandardCharsets.UTF_8),
                    new String(FixedJson.write(card.document()), StandardCharsets.UTF_8));
        }
    }

    private List<String> principles() {
        return card.byPrinciple().stream()
                .map(Scorecard.PrincipleOnCard::principle)
                .toList();
    }

    private static ABreach first() {
        LocalDate due = LocalDate.parse("2026-09-20");
        return served().on("2026-09-08")
                .answered(AnswerPosition.ACCEPTED, new PromisedRemedy(1, RemedyKind.APOLOGY, due))
                .resolved()
                .on("2026-09-18")
                .remedyReported(1)
                .remedyJudged(1, true);
    }

    private static ABreach second() {
        ABreach breach = ABreach.citing("RV-W1", SECOND, "2026-09-01").accepted();
        return breach.on("2026-09-09").acknowledged().extendedTo("2026-10-09");
    }

    private static ABreach third() {
        return served().then(SECOND, new BreachSupported())
                .on("2026-09-30")
                .answered(AnswerPosition.DISPUTED_FACTS)
                .contested()
                .on("2026-10-01")
                .decided(Finding.UPHELD);
    }

    private static ABreach fourth() {
        return served().on("2026-09-04").withdrawn();
    }

    private static ABreach fifth() {
        return served().on("2026-09-02").answered(AnswerPosition.NO_COMMENT);
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static void promises(ALedger ledger) {
        LocalDate june = LocalDate.parse("2026-06-30");
        List<String> signs = List.of("PC-P3");
        CommitmentMade made = new CommitmentMade(ABreach.DEPARTMENT, "2025-07-17", signs, null, june, null, null);
        ledger.commitment(made, new ProgressReported(CommitmentStatus.COMPLETE));
        ledger.commitment(made, new CommitmentRevised("2025-07-17", signs, june.plusMonths(2), null, null));
    }
}
