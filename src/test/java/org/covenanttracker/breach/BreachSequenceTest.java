package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.BreachLapsed;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A log that says what no command could have brought is damaged or forged. A fold that skipped over
/// it, or took it, would show a breach that never was.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachSequenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-02");

    private static final Map<String, BreachEvent> EVENTS = Map.ofEntries(
            Map.entry("refused", new BreachRefused(RefusalReason.TOO_OLD)),
            Map.entry("served", new BreachServed(DAY, ServiceMeans.POST)),
            Map.entry("acknowledged", new BreachAcknowledged(null, null)),
            Map.entry("extended", new AnswerExtended(LocalDate.parse("2026-10-09"), ExtensionReason.OTHER)),
            Map.entry("answered", BreachAnswered.of(AnswerPosition.ACCEPTED, List.of(), null)),
            Map.entry("contested", new BreachEvent.AnswerContested(OutcomeAsSought.NOT)),
            Map.entry("resolved", new BreachEvent.AnswerAccepted(OutcomeAsSought.GOT)),
            Map.entry("reply extended", new ReplyExtended()),
            Map.entry("lapsed", new BreachLapsed()),
            Map.entry("found on", new FindingMade(Finding.UPHELD, null)),
            Map.entry("drafted", new BreachEvent.FindingDrafted()),
            Map.entry("commented", new BreachEvent.FindingCommented()),
            Map.entry("recused", new BreachEvent.ReviewerRecused(RecusalReason.OTHER)),
            Map.entry("revised", new BreachEvent.FindingRevised(Finding.NOT_UPHELD)),
            Map.entry("asked", new BreachEvent.ClarificationAsked()),
            Map.entry("clarified", new BreachEvent.ClarificationGiven()),
            Map.entry("escalated", new BreachEvent.EscalationRecorded(EscalatedTo.COURT, DAY, null)),
            Map.entry("evidenced", new BreachEvent.EvidenceAttached(UUID.randomUUID(), Visibility.PUBLIC)),
            Map.entry("shown", new BreachEvent.EvidenceShown(UUID.randomUUID(), Visibility.PARTIES)),
            Map.entry(
                    "corrected",
                    new BreachEvent.BreachCorrected(
                            "2025-07-17", "PC-W1", "2026-Q3", DAY, null, null, null, List.of(CorrectedWords.TITLE))),
            Map.entry("co-filed", new BreachEvent.CoFilerConfirmed()),
            Map.entry("named", new BreachEvent.FilerNamed()),
            Map.entry("objected", new BreachEvent.TextObjected(1)),
            Map.entry("withdrawn", new BreachWithdrawn(false)),
            Map.entry("reinstated", new BreachReinstated()),
            Map.entry(
                    "transferred",
                    new BreachEvent.BreachTransferred(UUID.randomUUID(), TransferReason.MACHINERY_OF_GOVERNMENT)),
            Map.entry("grouped", new BreachEvent.BreachGrouped(null)),
            Map.entry("proposed to strike", new BreachEvent.StrikingProposed(StrikingReason.VEXATIOUS)),
            Map.entry("struck out", new BreachEvent.BreachStruckOut(StrikingReason.VEXATIOUS)),
            Map.entry("supported", new BreachSupported()),
            Map.entry("remedy reported", RemedyReported.of(1, DAY, null)),
            Map.entry("remedy confirmed", new RemedyConfirmed(1)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FILED      | co-filed, shown, evidenced, corrected, escalated, named, objected, refused, withdrawn, supported, grouped
            REFUSED    | shown, reinstated
            OPEN       | co-filed, shown, evidenced, corrected, escalated, asked, named, objected, served, acknowledged, extended, answered, transferred, withdrawn, supported, grouped, proposed to strike, struck out
            ANSWERED   | co-filed, shown, evidenced, corrected, escalated, named, objected, contested, resolved, reply extended, lapsed, withdrawn, supported, remedy reported, remedy confirmed, grouped, proposed to strike, struck out
            CONTESTED  | co-filed, shown, evidenced, corrected, escalated, named, objected, answered, resolved, drafted, recused, found on, transferred, withdrawn, supported, remedy reported, remedy confirmed, grouped, proposed to strike, struck out
            LAPSED     | co-filed, shown, evidenced, corrected, escalated, named, objected, contested, resolved, withdrawn, supported, remedy reported, remedy confirmed, grouped, proposed to strike, struck out
            RESOLVED   | shown, evidenced, corrected, escalated, named, objected, supported, remedy reported, remedy confirmed, grouped, proposed to strike, struck out
            DECIDED    | shown, evidenced, corrected, escalated, named, objected, revised, supported, remedy reported, remedy confirmed, grouped, proposed to strike, struck out
            WITHDRAWN  | shown, reinstated, grouped, proposed to strike, struck out
            STRUCK_OUT | shown, grouped
            """)
    void in_each_stage_these_events_may_come_and_no_others(Stage stage, String fitting) {
        List<String> fit = List.of(fitting.split(", "));
        assertTrue(EVENTS.keySet().containsAll(fit));
        EVENTS.forEach((name, event) -> {
            ABreach breach = in(stage);
            if (fit.contains(name)) {
                assertDoesNotThrow(() -> breach.then(ABreach.STEWARD, event), stage + ": " + name);
            } else {
                assertThrows(
                        IllegalStateException.class, () -> breach.then(ABreach.STEWARD, event), stage + ": " + name);
                assertEquals(stage, breach.state().stage());
            }
        });
    }

    @Test
    void a_withdrawal_does_not_make_a_finding_possible_again() {
        ABreach decided = in(Stage.DECIDED);
        assertThrows(IllegalStateException.class, decided::withdrawn);
        assertThrows(IllegalStateException.class, decided::decided);
    }

    private static ABreach in(Stage stage) {
        ABreach filed = ABreach.filedOn("2026-09-01");
        return switch (stage) {
            case FILED -> filed;
            case REFUSED -> filed.refused();
            case OPEN -> filed.accepted();
            case ANSWERED -> promising(filed);
            case CONTESTED -> promising(filed).contested();
            case LAPSED -> promising(filed).on("2026-09-30").lapsed();
            case RESOLVED -> promising(filed).resolved();
            case DECIDED -> promising(filed).contested().decided();
            case WITHDRAWN -> filed.withdrawn();
            case STRUCK_OUT -> filed.accepted().struckOut();
        };
    }

    private static ABreach promising(ABreach filed) {
        return filed.accepted().answered(AnswerPosition.ACCEPTED, new PromisedRemedy(1, RemedyKind.APOLOGY, DAY));
    }
}
