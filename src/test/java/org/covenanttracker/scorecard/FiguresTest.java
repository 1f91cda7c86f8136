package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.RemedyKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What each figure counts, by hand. A breach filed and served on 1 September 2026 is to be
/// acknowledged by the 8th and answered by the 29th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresTest {

    @Test
    void a_clock_counts_from_the_day_after_its_due_date_even_if_kept_early() {
        ABreach early = served().on("2026-09-02").answered();
        assertEquals(0, timeliness("2026-09-29", early).answeredOnTime().denominator());
        assertEquals(Rate.of(1, 1), timeliness("2026-09-30", early).answeredOnTime());
    }

    @Test
    void an_answer_on_the_due_date_is_on_time_and_one_the_day_after_is_not() {
        ABreach kept = served().on("2026-09-29").answered();
        ABreach missed = served().on("2026-09-30").answered();
        assertEquals(Rate.of(1, 2), timeliness("2026-10-01", kept, missed).answeredOnTime());
    }

    @Test
    void an_answer_also_acknowledges() {
        ABreach answered = served().on("2026-09-08").answered();
        ABreach late = served().on("2026-09-09").acknowledged();
        assertEquals(Rate.of(1, 2), timeliness("2026-09-09", answered, late).acknowledgedOnTime());
    }

    @Test
    void no_comment_is_an_answer_and_never_on_time() {
        ABreach silent = served().on("2026-09-02").answered(AnswerPosition.NO_COMMENT);
        assertEquals(Rate.of(0, 1), timeliness("2026-09-30", silent).answeredOnTime());
        assertEquals(1, figures("2026-09-30", silent).answers().noComment());
        assertEquals(0, figures("2026-09-30", silent).breaches().overdue());
    }

    @Test
    void an_extension_counts_in_its_own_rate_only() {
        ABreach extended = served().on("2026-09-20")
                .extendedTo("2026-10-09")
                .on("2026-10-05")
                .answered();
        assertEquals(Rate.of(0, 1), timeliness("2026-10-12", extended).answeredOnTime());
        assertEquals(Rate.of(1, 1), timeliness("2026-10-12", extended).answeredWithinExtension());
        assertEquals(
                0, timeliness("2026-10-01", extended).answeredWithinExtension().denominator());
        assertEquals(1, timeliness("2026-10-12", extended).extended());
    }

    @Test
    void a_clock_ended_by_withdrawal_is_in_no_rate_but_a_miss_before_it_stays() {
        ABreach withdrawnInTime = served().on("2026-09-29").withdrawn();
        ABreach withdrawnTooLate = served().on("2026-09-30").withdrawn();
        Timeliness both = timeliness("2026-10-30", withdrawnInTime, withdrawnTooLate);
        assertEquals(Rate.of(0, 1), both.answeredOnTime());
        assertEquals(Rate.of(0, 2), both.acknowledgedOnTime());
    }

    @Test
    void a_withdrawal_does_not_wipe_out_a_no_comment() {
        ABreach silent = served().on("2026-09-02")
                .answered(AnswerPosition.NO_COMMENT)
                .on("2026-09-10")
                .withdrawn();
        assertEquals(Rate.of(0, 1), timeliness("2026-09-30", silent).answeredOnTime());
    }

    @Test
    void a_remedy_whose_breach_was_withdrawn_before_it_was_due_is_owed_no_longer() {
        ABreach before = promising("2026-10-01").on("2026-09-20").withdrawn();
        ABreach after = promising("2026-10-01").on("2026-10-02").withdrawn();
        RemedyFigures remedies = figures("2026-10-05", before, after).remedies();
        assertEquals(new RemedyFigures(1, 1, Rate.of(0, 1), 1, 0, 0), remedies);
    }

    @Test
    void only_the_first_answer_is_timed_and_only_the_newest_is_counted() {
        ABreach revised = served().on("2026-09-02")
                .answered(AnswerPosition.DISPUTED_FACTS)
                .contested()
                .on("2026-11-02")
                .answered(AnswerPosition.ACCEPTED);
        assertEquals(Rate.of(1, 1), timeliness("2026-11-03", revised).answeredOnTime());
        assertEquals(
                new AnswerFigures(1, 0, 0, 0, 0, 0, 0),
                figures("2026-11-03", revised).answers());
    }

    @Test
    void an_open_breach_is_overdue_from_the_day_after_the_date_in_force() {
        ABreach open = served();
        assertEquals(0, figures("2026-09-29", open).breaches().overdue());
        assertEquals(1, figures("2026-09-30", open).breaches().overdue());
        assertEquals(20, figures("2026-09-29", open).breaches().oldestOpenWorkingDays());
        ABreach extended = served().extendedTo("2026-10-09");
        assertEquals(0, figures("2026-10-09", extended).breaches().overdue());
    }

    @Test
    void a_denied_remedy_is_not_done() {
        ABreach done = promising("2026-10-01").on("2026-09-20").remedyReported(1);
        ABreach late = promising("2026-10-01").on("2026-10-02").remedyReported(1);
        ABreach never = promising("2026-10-01");
        ABreach denied = promising("2026-10-01").on("2026-09-20").remedyReported(1);
        denied.then(ABreach.FILER, new RemedyDenied(1));
        ABreach ahead = promising("2026-12-01");
        RemedyFigures remedies =
                figures("2026-10-05", done, late, never, denied, ahead).remedies();
        assertEquals(new RemedyFigures(5, 4, Rate.of(1, 4), 2, 0, 1), remedies);
    }

    @Test
    void a_card_without_breaches_has_no_rates() {
        Figures none = figures("2026-10-05");
        assertEquals(0, none.breaches().accepted());
        assertNull(none.timeliness().answeredOnTime().rate());
        assertNull(none.breaches().oldestOpenWorkingDays());
    }

    /// Random lives of many breaches, from a printed seed.
    @Test
    void accepted_is_the_sum_of_the_stages_after_it() {
        long seed = System.nanoTime();
        System.out.println("accepted_is_the_sum_of_the_stages_after_it: seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            ABreach[] lives = IntStream.range(0, random.nextInt(20))
                    .mapToObj(i -> randomLife(random))
                    .toArray(ABreach[]::new);
            BreachFigures b = figures("2027-01-01", lives).breaches();
            assertEquals(
                    b.accepted(),
                    b.open() + b.answered() + b.resolved() + b.contested() + b.lapsed() + b.decided() + b.withdrawn());
        }
    }

    private static ABreach randomLife(Random random) {
        ABreach breach = served();
        int steps = random.nextInt(6);
        for (int step = 0; step < steps; step++) {
            breach.after(1 + random.nextInt(10));
            switch (breach.state().stage()) {
                case OPEN -> choose(random, breach::answered, breach::withdrawn);
                case ANSWERED -> choose(random, breach::contested, breach::resolved, breach::lapsed, breach::withdrawn);
                case CONTESTED ->
                    choose(random, breach::answered, breach::decided, breach::resolved, breach::withdrawn);
                case LAPSED -> choose(random, breach::contested, breach::resolved);
                default -> {
                    return breach;
                }
            }
        }
        return breach;
    }

    private static void choose(Random random, Runnable... ways) {
        ways[random.nextInt(ways.length)].run();
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static ABreach promising(String due) {
        return served().answered(
                        AnswerPosition.ACCEPTED, new PromisedRemedy(1, RemedyKind.APOLOGY, LocalDate.parse(due)));
    }

    private static Timeliness timeliness(String asOf, ABreach... breaches) {
        return figures(asOf, breaches).timeliness();
    }

    private static Figures figures(String asOf, ABreach... breaches) {
        return new ALedger().with(breaches).card(asOf).figures();
    }
}
