package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.ServiceMeans;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clocks as cards count them, over holidays, extensions and absences. Due dates are those that
/// `BreachClocksTest` counts on the calendar.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelinessTest {

    /// Served, answered, and whether that is acknowledged and answered on time: over Easter, over
    /// Christmas, and over the one Monday that is a holiday in Scotland alone.
    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-04-08, 1, 1",
        "2026-03-30, 2026-04-09, 0, 1",
        "2026-03-30, 2026-04-29, 0, 1",
        "2026-03-30, 2026-04-30, 0, 0",
        "2026-12-18, 2026-12-29, 1, 1",
        "2026-12-18, 2027-01-21, 0, 1",
        "2026-12-18, 2027-01-22, 0, 0",
        "2026-06-12, 2026-06-22, 1, 1",
        "2026-06-12, 2026-07-14, 0, 1",
        "2026-06-12, 2026-07-15, 0, 0"
    })
    void holidays_anywhere_in_the_uk_are_no_working_days(String served, String answered, int acknowledged, int onTime) {
        Timeliness timeliness =
                of("2027-12-01", ABreach.filedOn(served).accepted().on(answered).answered());
        assertEquals(Rate.of(acknowledged, 1), timeliness.acknowledgedOnTime());
        assertEquals(Rate.of(onTime, 1), timeliness.answeredOnTime());
    }

    @Test
    void a_breach_that_is_not_served_has_no_clock_to_keep() {
        Timeliness none = of("2027-12-01", ABreach.filedOn("2026-09-01").acceptedUnserved());
        assertEquals(
                new Timeliness(
                        Rate.of(0, 0),
                        Rate.of(0, 0),
                        Rate.of(0, 0),
                        Rate.of(0, 0),
                        0,
                        new TimeToAnswer(null, null, null, 0, 0)),
                none);
    }

    @Test
    void a_clock_counts_from_service_however_long_that_took() {
        ABreach late = ABreach.filedOn("2026-08-03").acceptedUnserved().on("2026-09-01");
        late.then(ABreach.STEWARD, new BreachServed(late.day(), ServiceMeans.POST));
        late.on("2026-09-29").answered();
        assertEquals(Rate.of(1, 1), of("2026-10-01", late).answeredOnTime());
    }

    /// Due on 29 September, extended to 9 October.
    @ParameterizedTest
    @CsvSource({"2026-09-29, 1, 1", "2026-09-30, 0, 1", "2026-10-09, 0, 1", "2026-10-12, 0, 0"})
    void an_extension_is_kept_or_missed_apart_from_the_first_date(String answered, int first, int extended) {
        ABreach breach = served().extendedTo("2026-10-09").on(answered).answered();
        Timeliness timeliness = of("2026-11-02", breach);
        assertEquals(Rate.of(first, 1), timeliness.answeredOnTime());
        assertEquals(Rate.of(extended, 1), timeliness.answeredWithinExtension());
        assertEquals(1, timeliness.extended());
    }

    @Test
    void an_answer_without_an_extension_counts_alike_in_both_rates() {
        Timeliness timeliness = of("2026-11-02", served().on("2026-09-29").answered(), served());
        assertEquals(Rate.of(1, 2), timeliness.answeredOnTime());
        assertEquals(timeliness.answeredOnTime(), timeliness.answeredWithinExtension());
    }

    /// Served on 1 September: ten working days end on the 15th. A target set later is of no account.
    @ParameterizedTest
    @CsvSource({"2026-09-15, 1", "2026-09-16, 0"})
    void an_own_target_is_that_of_the_day_of_service(String answered, int kept) {
        ALedger ledger = new ALedger();
        ledger.take(ABreach.DEPARTMENT, 2, "2026-01-02", ABreach.OFFICIAL, new AnswerTargetSet(10));
        ABreach breach = served();
        ledger.with(breach);
        ledger.take(ABreach.DEPARTMENT, 3, "2026-09-02", ABreach.OFFICIAL, new AnswerTargetSet(20));
        int before = breach.events().size();
        breach.on(answered).answered();
        ledger.with(breach.events().subList(before, before + 1));
        Timeliness timeliness = ledger.card("2026-11-02").timeliness();
        assertEquals(Rate.of(kept, 1), timeliness.answeredWithinOwnTarget());
        assertEquals(Rate.of(1, 1), timeliness.answeredOnTime());
    }

    @Test
    void who_has_set_no_target_is_measured_against_none() {
        assertEquals(Rate.of(0, 0), of("2026-11-02", served()).answeredWithinOwnTarget());
    }

    /// Withdrawn from the 10th to the 17th of September: due on the 29th and five working days, on
    /// 6 October.
    @Test
    void the_days_away_are_given_to_a_clock_that_they_stopped() {
        ABreach back = served().on("2026-09-10").withdrawn().on("2026-09-17").reinstated();
        assertEquals(0, of("2026-10-06", back).answeredOnTime().denominator());
        assertEquals(Rate.of(0, 1), of("2026-10-07", back).answeredOnTime());
        back.on("2026-10-06").answered();
        assertEquals(Rate.of(1, 1), of("2026-10-07", back).answeredOnTime());
        // The acknowledgement was missed on the 8th, before it went.
        assertEquals(Rate.of(0, 1), of("2026-10-07", back).acknowledgedOnTime());
    }

    @Test
    void a_breach_filed_in_error_leaves_no_clock_that_was_still_running() {
        ABreach inError = served().on("2026-09-03").then(ABreach.FILER, new BreachWithdrawn(true));
        assertEquals(0, of("2026-11-02", inError).answeredOnTime().denominator());
        assertEquals(0, of("2026-11-02", inError).acknowledgedOnTime().denominator());
    }

    @Test
    void what_was_done_before_a_withdrawal_stays_done() {
        ABreach acknowledged =
                served().on("2026-09-03").acknowledged().on("2026-09-07").withdrawn();
        Timeliness timeliness = of("2026-11-02", acknowledged);
        assertEquals(Rate.of(1, 1), timeliness.acknowledgedOnTime());
        assertEquals(0, timeliness.answeredOnTime().denominator());
        ABreach answered = served().on("2026-09-03").answered().on("2026-09-07").withdrawn();
        assertEquals(Rate.of(1, 1), of("2026-11-02", answered).answeredOnTime());
    }

    @Test
    void no_comment_acknowledges_and_stays_late_whatever_is_said_after_it() {
        ABreach silent = served().on("2026-09-02").answered(AnswerPosition.NO_COMMENT);
        silent.contested().on("2026-09-10").answered(AnswerPosition.ACCEPTED);
        Timeliness timeliness = of("2026-11-02", silent);
        assertEquals(Rate.of(1, 1), timeliness.acknowledgedOnTime());
        assertEquals(Rate.of(0, 1), timeliness.answeredOnTime());
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }

    private static Timeliness of(String asOf, ABreach... breaches) {
        return new ALedger().with(breaches).card(asOf).timeliness();
    }
}
