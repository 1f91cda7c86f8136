package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.OutcomeAsSought;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each count on a card, by the smallest history that moves it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountedByStageTest {

    private static final String DAY = "2026-10-02";

    @Test
    void a_breach_is_counted_in_the_stage_that_it_is_in_and_in_no_other() {
        ABreach breach = served();
        assertEquals(1, breaches(breach).open());
        breach.answered();
        assertEquals(List.of(0, 1, 0, 0), stages(breach));
        breach.contested();
        assertEquals(List.of(0, 0, 1, 0), stages(breach));
        breach.decided();
        assertEquals(List.of(0, 0, 0, 1), stages(breach));
    }

    @Test
    void a_withdrawal_with_or_without_an_answer_is_told_apart() {
        BreachFigures both = breaches(served().withdrawn(), served().answered().withdrawn());
        assertEquals(2, both.withdrawn());
        assertEquals(1, both.withdrawnUnanswered());
        assertEquals(2, both.accepted());
        assertEquals(0, breaches(served().withdrawn().reinstated()).withdrawn());
    }

    @Test
    void an_organisation_that_files_twice_is_one_filer() {
        Actor other = new Actor(Role.ORGANISATION, UUID.randomUUID());
        ABreach others = ABreach.citing("PC-W2", other, "2026-09-01").accepted();
        assertEquals(1, breaches(served(), served()).namedFilers());
        assertEquals(2, breaches(served(), served(), others).namedFilers());
        assertEquals(0, breaches(served()).unnamedFilings());
    }

    @Test
    void supports_are_added_up_over_breaches() {
        Actor supporter = new Actor(Role.ORGANISATION, UUID.randomUUID());
        ABreach twice = served().then(supporter, new BreachSupported()).then(ABreach.REVIEWER, new BreachSupported());
        ABreach once = served().then(supporter, new BreachSupported());
        assertEquals(3, breaches(twice, once, served()).supports());
    }

    /// From 1 September to 2 October are 23 working days, from the 15th 13: the older one is told,
    /// and an answered one no longer waits.
    @Test
    void the_oldest_open_breach_is_the_one_that_waits_longest() {
        ABreach younger = ABreach.filedOn("2026-09-15").accepted();
        assertEquals(23, breaches(younger, served()).oldestOpenWorkingDays());
        assertEquals(13, breaches(younger, served().answered()).oldestOpenWorkingDays());
        assertNull(breaches(served().answered()).oldestOpenWorkingDays());
        assertNull(breaches(ABreach.filedOn("2026-09-01").acceptedUnserved()).oldestOpenWorkingDays());
    }

    @Test
    void overdue_ends_with_an_answer_or_a_withdrawal_and_not_with_an_acknowledgement() {
        assertEquals(1, breaches(served(), served().on("2026-10-01").answered()).overdue());
        assertEquals(0, breaches(served().on("2026-10-01").withdrawn()).overdue());
        assertEquals(1, breaches(served().acknowledged()).overdue());
    }

    @ParameterizedTest
    @EnumSource(AnswerPosition.class)
    void each_position_is_counted_in_its_own_place(AnswerPosition position) {
        int[] expected = new int[7];
        expected[position.ordinal()] = 1;
        assertEquals(
                new AnswerFigures(
                        expected[0], expected[1], expected[2], expected[3], expected[4], expected[5], expected[6]),
                figures(served().answered(position)).answers());
    }

    @ParameterizedTest
    @EnumSource(OutcomeAsSought.class)
    void the_newest_reply_says_what_the_filer_got(OutcomeAsSought outcome) {
        ABreach replied = served().answered().then(ABreach.FILER, new AnswerContested(OutcomeAsSought.NOT));
        replied.then(ABreach.FILER, new AnswerAccepted(outcome));
        int[] expected = new int[4];
        expected[outcome.ordinal()] = 1;
        assertEquals(
                new OutcomeFigures(expected[0], expected[1], expected[2], expected[3]),
                figures(replied).outcomeAsSought());
    }

    /// Upheld and partly upheld, of three.
    @Test
    void a_finding_is_upheld_wholly_in_part_or_not() {
        FindingFigures findings = figures(
                        found(Finding.UPHELD), found(Finding.PARTLY_UPHELD), found(Finding.NOT_UPHELD))
                .findings();
        assertEquals(new FindingFigures(1, 1, 1, Rate.of(2, 3)), findings);
    }

    private static ABreach found(Finding finding) {
        return served().answered().contested().decided(finding);
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static List<Integer> stages(ABreach breach) {
        BreachFigures figures = breaches(breach);
        return List.of(figures.open(), figures.answered(), figures.contested(), figures.decided());
    }

    private static BreachFigures breaches(ABreach... breaches) {
        return figures(breaches).breaches();
    }

    private static Figures figures(ABreach... breaches) {
        ALedger ledger = new ALedger();
        Stream.of(breaches).forEach(ledger::with);
        return ledger.principle("PC", DAY);
    }
}
