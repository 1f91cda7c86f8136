package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.http.Actor;
import org.covenanttracker.register.Calendar.SkippedDay;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Due dates, counted on a printed calendar with the bank holidays of gov.uk/bank-holidays.json of
/// every part of the UK crossed out. The day after the start is the first that counts.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachClocksTest {

    /// 1: Good Friday 3 April and Easter Monday 6 April. 2: the summer holiday of 31 August. 3: Scotland's
    /// day of 15 June, then Northern Ireland's 13 July. 4: St Andrew's Day on 30 November, then 25 and
    /// 28 December. 5: 25 and 28 December, 1 and (Scotland's) 4 January. 6: a New Year's Eve before a
    /// Friday and a Monday that are both holidays. 7: a letter that came on a Saturday.
    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-04-08, 2026-04-29",
        "2026-08-28, 2026-09-07, 2026-09-28",
        "2026-06-12, 2026-06-22, 2026-07-14",
        "2026-11-27, 2026-12-07, 2026-12-30",
        "2026-12-18, 2026-12-29, 2027-01-21",
        "2026-12-31, 2027-01-11, 2027-02-01",
        "2026-09-05, 2026-09-11, 2026-10-02"
    })
    void an_acknowledgement_has_five_working_days_and_an_answer_twenty(
            LocalDate served, LocalDate acknowledgement, LocalDate answer) {
        BreachState breach = servedOn(served).state();
        assertEquals(acknowledgement, breach.acknowledgement().dueOn());
        assertEquals(answer, breach.answer().dueOn());
        assertEquals(breach.answer(), breach.originalAnswer());
        assertFalse(breach.answer().provisional());
    }

    /// 34 days lie between; 20 were counted, so 14 were skipped: five weekends and four holidays.
    @Test
    void every_day_that_a_clock_skips_is_shown_with_its_reason() {
        Clock answer = servedOn(LocalDate.parse("2026-12-18")).state().answer();
        List<SkippedDay> skipped = ClockResponse.of("answer", answer, null, ABreach.RULES.calendar())
                .skipped();
        assertEquals(14, skipped.size());
        List<String> holidays = skipped.stream()
                .filter(day -> !day.code().equals("weekend"))
                .map(day -> day.on() + " " + day.code())
                .toList();
        assertEquals(
                List.of(
                        "2026-12-25 christmas_day",
                        "2026-12-28 boxing_day_substitute",
                        "2027-01-01 new_years_day",
                        "2027-01-04 second_january_substitute"),
                holidays);
    }

    /// The calendar ends with 2028. 12-15 (4), 18-22 (9), 27-29 December (12), then days of which
    /// nobody knows yet whether they are holidays: 1-5 January (17), 8-10 (20).
    @Test
    void a_due_date_after_the_calendars_end_is_provisional() {
        BreachState breach = servedOn(LocalDate.parse("2028-12-11")).state();
        assertEquals(LocalDate.parse("2029-01-10"), breach.answer().dueOn());
        assertTrue(breach.answer().provisional());
        assertFalse(breach.acknowledgement().provisional());
    }

    /// From 1 September: 2-4 (3), 7, 8 (5) for screening; with 9-11 (8), 14-18 (13), 21-25 (18) and
    /// 28, 29 (20) for the acceptance unread.
    @Test
    void a_filing_is_screened_within_five_days_and_accepted_unread_after_twenty() {
        BreachClocks clocks = ABreach.filedOn("2026-09-01").state().clocks();
        assertEquals(LocalDate.parse("2026-09-08"), clocks.screening().dueOn());
        assertEquals(
                LocalDate.parse("2026-09-29"), clocks.unscreenedAcceptance().dueOn());
        assertNull(clocks.service());
    }

    @Test
    void a_clock_starts_with_what_it_counts_from_and_not_before() {
        ABreach breach = ABreach.filedOn("2026-09-01").acceptedUnserved();
        assertEquals(
                LocalDate.parse("2026-09-08"), breach.state().clocks().service().dueOn());
        assertNull(breach.state().acknowledgement());
        assertNull(breach.state().answer());
        breach.then(ABreach.STEWARD, new BreachServed(LocalDate.parse("2026-09-01"), ServiceMeans.POST));
        assertNull(breach.state().clocks().reply());
        breach.answered();
        assertEquals(
                LocalDate.parse("2026-09-29"), breach.state().clocks().reply().dueOn());
    }

    /// A letter of 3 September that a steward records on the 9th: the clocks go by the letter.
    @Test
    void clocks_count_from_the_day_of_service_and_not_from_that_of_its_record() {
        ABreach breach = ABreach.filedOn("2026-09-01").acceptedUnserved().on("2026-09-09");
        breach.then(ABreach.STEWARD, new BreachServed(LocalDate.parse("2026-09-03"), ServiceMeans.EMAIL));
        assertEquals(
                LocalDate.parse("2026-09-10"), breach.state().acknowledgement().dueOn());
    }

    @Test
    void the_night_looks_at_a_breach_on_the_day_after_the_clock_it_waits_for() {
        ABreach breach = ABreach.filedOn("2026-09-01");
        assertEquals(LocalDate.parse("2026-09-09"), breach.state().wakeOn());
        tell(breach, Deadline.SCREENING, "2026-09-08");
        assertEquals(LocalDate.parse("2026-09-30"), breach.state().wakeOn());
        breach.acceptedUnserved();
        assertEquals(LocalDate.parse("2026-09-09"), breach.state().wakeOn());
        breach.then(ABreach.STEWARD, new BreachServed(breach.day(), ServiceMeans.EMAIL));
        assertEquals(LocalDate.parse("2026-09-09"), breach.state().wakeOn());
        breach.acknowledged();
        assertEquals(LocalDate.parse("2026-09-30"), breach.state().wakeOn());
        breach.on("2026-09-10").answered();
        assertEquals(LocalDate.parse("2026-10-09"), breach.state().wakeOn());
        breach.then(ABreach.FILER, new ReplyExtended());
        assertEquals(LocalDate.parse("2026-11-06"), breach.state().wakeOn());
        breach.contested();
        assertNull(breach.state().wakeOn());
    }

    private static void tell(ABreach breach, Deadline clock, String dueOn) {
        breach.then(Actor.CLOCK, new DeadlineMissed(clock, null, LocalDate.parse(dueOn)));
    }

    private static ABreach servedOn(LocalDate day) {
        return ABreach.filedOn(day.toString()).accepted();
    }
}
