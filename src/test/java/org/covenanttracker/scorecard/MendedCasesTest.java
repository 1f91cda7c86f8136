package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.ServiceMeans;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Cases that were transferred, struck out or grouped, on the cards of those concerned. Served on
/// 1 September 2026, an acknowledgement is due on the 8th and an answer on the 29th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MendedCasesTest {

    private static final String FIRST = "ministry-of-examples";
    private static final String SECOND = "department-for-samples";

    private final ALedger ledger = new ALedger();

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static ABreach servedAgain(ABreach breach) {
        return breach.then(ABreach.STEWARD, new BreachServed(breach.day(), ServiceMeans.POST));
    }

    @Test
    void a_transferred_breach_is_counted_by_the_department_that_has_it() {
        ledger.with(servedAgain(served().on("2026-09-03").transferredTo(ALedger.OTHER_DEPARTMENT)));
        Scorecard first = ledger.cardOf(FIRST, "2026-12-01");
        assertEquals(0, first.breaches().accepted());
        assertEquals(1, first.breaches().transferred());
        assertEquals(Rate.of(0, 0), first.timeliness().acknowledgedOnTime());
        assertEquals(Rate.of(0, 0), first.timeliness().answeredOnTime());
        Scorecard second = ledger.cardOf(SECOND, "2026-12-01");
        assertEquals(1, second.breaches().accepted());
        assertEquals(0, second.breaches().transferred());
        assertEquals(Rate.of(0, 1), second.timeliness().answeredOnTime());
    }

    /// From 3 September the 20 working days end on 1 October.
    @Test
    void the_new_departments_clocks_begin_with_its_own_service() {
        ABreach breach = servedAgain(served().on("2026-09-03").transferredTo(ALedger.OTHER_DEPARTMENT));
        ledger.with(breach.on("2026-10-01").answered());
        assertEquals(
                Rate.of(1, 1), ledger.cardOf(SECOND, "2026-12-01").timeliness().answeredOnTime());
        assertEquals(
                0,
                ledger.cardOf(SECOND, "2026-10-01")
                        .timeliness()
                        .answeredOnTime()
                        .denominator());
    }

    /// On the 9th the acknowledgement had been missed, and the answer was not yet due.
    @Test
    void what_the_first_department_had_missed_stays_a_miss() {
        ledger.with(servedAgain(served().on("2026-09-09").transferredTo(ALedger.OTHER_DEPARTMENT)));
        Timeliness first = ledger.cardOf(FIRST, "2026-12-01").timeliness();
        assertEquals(Rate.of(0, 1), first.acknowledgedOnTime());
        assertEquals(Rate.of(0, 0), first.answeredOnTime());
    }

    @Test
    void what_it_had_kept_goes_with_the_breach() {
        ledger.with(served().on("2026-09-03").acknowledged().on("2026-09-10").transferredTo(ALedger.OTHER_DEPARTMENT));
        assertEquals(
                Rate.of(0, 0), ledger.cardOf(FIRST, "2026-12-01").timeliness().acknowledgedOnTime());
    }

    @Test
    void a_contested_answer_of_the_first_department_is_not_the_second_ones() {
        ABreach breach = served().on("2026-09-10").answered().contested();
        ledger.with(servedAgain(breach.on("2026-09-15").transferredTo(ALedger.OTHER_DEPARTMENT)));
        Scorecard second = ledger.cardOf(SECOND, "2026-09-16");
        assertEquals(1, second.breaches().open());
        assertEquals(0, second.answers().partlyAccepted());
        assertEquals(0, second.timeliness().workingDaysToAnswer().answered());
        assertEquals(1, second.timeliness().workingDaysToAnswer().waiting());
        assertEquals(0, ledger.cardOf(FIRST, "2026-09-16").answers().partlyAccepted());
    }

    @Test
    void the_card_of_a_day_before_the_transfer_knows_nothing_of_it() {
        ABreach breach = served();
        ledger.with(breach);
        Scorecard before = ledger.cardOf(FIRST, "2026-09-02");
        assertEquals(1, before.breaches().accepted());
        int known = breach.events().size();
        breach.on("2026-09-03").transferredTo(ALedger.OTHER_DEPARTMENT);
        ledger.with(breach.events().subList(known, breach.events().size()));
        Timeline timeline = new Timeline();
        for (var entry : ledger.entries()) timeline.apply(timeline.fold().size(), entry);
        LocalDate day = LocalDate.parse("2026-09-02");
        Position then = new Position(timeline.sizeAtEndOf(day), day);
        assertEquals(1, timeline.journal(ABreach.DEPARTMENT).at(then).all().count(Counted.ACCEPTED));
        assertEquals(0, timeline.journal(ABreach.DEPARTMENT).now().all().count(Counted.ACCEPTED));
    }

    @Test
    void a_breach_struck_out_is_counted_apart_and_in_no_rate() {
        ledger.with(served(), served().on("2026-10-05").struckOut());
        Scorecard card = ledger.card("2026-12-01");
        assertEquals(1, card.breaches().accepted());
        assertEquals(1, card.breaches().struckOut());
        assertEquals(Rate.of(0, 1), card.timeliness().answeredOnTime());
        assertEquals(1, card.timeliness().workingDaysToAnswer().waiting());
    }

    @Test
    void filings_about_one_act_are_one_act_until_they_are_taken_apart() {
        ABreach first = served();
        ABreach second = served().groupedWith(first.id());
        ledger.with(first, second);
        assertEquals(2, ledger.card("2026-09-02").breaches().accepted());
        assertEquals(1, ledger.card("2026-09-02").breaches().acts());
        int known = second.events().size();
        second.on("2026-09-04").groupedWith(null);
        ledger.with(second.events().subList(known, known + 1));
        assertEquals(2, ledger.card("2026-09-05").breaches().acts());
    }

    /// One of two filings about it was answered on time: the act counts once, and as missed.
    @Test
    void a_comparison_takes_an_act_for_kept_only_if_all_of_it_was() {
        ABreach first = served();
        ABreach second = served().groupedWith(first.id()).on("2026-09-10").answered();
        List<ABreach> both = List.of(first, second);
        Timeline timeline = new Timeline();
        for (var entry : ALedger.register()) timeline.apply(timeline.fold().size(), entry);
        both.stream()
                .flatMap(each -> each.events().stream())
                .sorted(java.util.Comparator.comparing(org.covenanttracker.ledger.Recorded::on))
                .forEach(entry -> timeline.apply(timeline.fold().size(), entry));
        timeline.turnTo(LocalDate.parse("2026-12-01"));
        Position now = new Position(timeline.fold().size(), timeline.day());
        assertEquals(
                new Comparison.Acts(0, 1),
                Comparison.acts(timeline.journal(ABreach.DEPARTMENT), now, Share.ANSWERED_ON_TIME));
    }
}
