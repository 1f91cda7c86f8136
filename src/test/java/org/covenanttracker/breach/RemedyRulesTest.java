package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachCommand.ConfirmRemedy;
import org.covenanttracker.breach.BreachCommand.ReportRemedy;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A promise to apologise by 1 October 2026, served on 1 September and answered on the 10th.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemedyRulesTest {

    @Test
    void a_report_on_the_promised_day_is_on_time_and_one_after_it_is_late() {
        assertTrue(remedy(promised().on("2026-10-01").remedyReported(1)).wasDoneOnTime());
        RemedyNote late = remedy(promised().on("2026-10-02").remedyReported(1));
        assertFalse(late.wasDoneOnTime());
        assertTrue(late.isDone());
    }

    /// A department could otherwise be on time by saying so afterwards.
    @Test
    void the_day_it_says_it_was_done_does_not_make_a_late_report_timely() {
        ABreach reported = promised().on("2026-10-05");
        reported.then(ABreach.OFFICIAL, RemedyReported.of(1, LocalDate.parse("2026-09-15"), null));
        assertFalse(remedy(reported).wasDoneOnTime());
        assertEquals(LocalDate.parse("2026-09-15"), remedy(reported).doneOn());
    }

    @Test
    void what_was_done_was_done_between_service_and_today() {
        String range = "Must lie between 2026-09-01 and 2026-09-20.";
        given(promised())
                .by(ABreach.OFFICIAL)
                .on("2026-09-20")
                .isRefusedAt(done("2026-08-31"), "/doneOn", "range", range);
        given(promised())
                .by(ABreach.OFFICIAL)
                .on("2026-09-20")
                .isRefusedAt(done("2026-09-21"), "/doneOn", "range", range);
        given(promised())
                .by(ABreach.OFFICIAL)
                .on("2026-09-20")
                .gives(done("2026-09-01"), RemedyReported.of(1, LocalDate.parse("2026-09-01"), null));
    }

    @Test
    void a_remedy_that_nobody_promised_is_not_found() {
        given(promised())
                .by(ABreach.OFFICIAL)
                .isRefused(
                        new ReportRemedy(2, LocalDate.parse("2026-09-10"), "Sent.", null),
                        "not_found",
                        "This breach has no remedy 2.");
        given(promised())
                .by(ABreach.FILER)
                .isRefused(new ConfirmRemedy(0, true, null), "not_found", "This breach has no remedy 0.");
    }

    @Test
    void nothing_is_confirmed_or_denied_before_it_is_reported() {
        String detail = "The department has not reported this remedy done.";
        given(promised()).by(ABreach.FILER).isRefused(new ConfirmRemedy(1, true, null), "not_reported", detail);
        given(promised()).by(ABreach.FILER).isRefused(new ConfirmRemedy(1, false, null), "not_reported", detail);
    }

    @Test
    void a_report_is_judged_once_either_way() {
        ABreach reported = promised().remedyReported(1);
        given(reported).by(ABreach.FILER).gives(new ConfirmRemedy(1, true, null), new RemedyConfirmed(1));
        given(reported).by(ABreach.FILER).gives(new ConfirmRemedy(1, false, null), new RemedyDenied(1));
        reported.remedyJudged(1, true);
        given(reported)
                .by(ABreach.FILER)
                .isRefused(new ConfirmRemedy(1, false, null), "already_judged", "This report was judged already.");
    }

    @Test
    void what_stands_as_done_is_not_reported_again() {
        ABreach confirmed = promised().remedyReported(1).remedyJudged(1, true);
        for (ABreach breach : new ABreach[] {promised().remedyReported(1), confirmed}) {
            given(breach)
                    .by(ABreach.OFFICIAL)
                    .isRefused(done("2026-09-10"), "already_reported", "The remedy was reported done already.");
        }
    }

    @Test
    void what_the_filer_denied_may_be_reported_again_and_is_judged_anew() {
        ABreach denied = promised().on("2026-09-15").remedyReported(1).remedyJudged(1, false);
        assertFalse(remedy(denied).isDone());
        given(denied)
                .by(ABreach.OFFICIAL)
                .gives(done("2026-09-15"), RemedyReported.of(1, LocalDate.parse("2026-09-15"), null));
        denied.on("2026-09-25").remedyReported(1);
        assertNull(remedy(denied).confirmed());
        assertTrue(remedy(denied).wasDoneOnTime());
        assertEquals(LocalDate.parse("2026-09-25"), remedy(denied).reportedOn());
    }

    @Test
    void one_remedy_leaves_the_others_alone() {
        LocalDate due = LocalDate.parse("2026-10-01");
        ABreach two = ABreach.filedOn("2026-09-01")
                .accepted()
                .answered(
                        AnswerPosition.ACCEPTED,
                        new PromisedRemedy(1, RemedyKind.APOLOGY, due),
                        new PromisedRemedy(2, RemedyKind.FUNDING_RESTORED, due))
                .remedyReported(2);
        assertFalse(two.state().remedies().get(0).isDone());
        assertTrue(two.state().remedies().get(1).isDone());
    }

    private static ABreach promised() {
        return ABreach.filedOn("2026-09-01")
                .accepted()
                .on("2026-09-10")
                .answered(
                        AnswerPosition.ACCEPTED,
                        new PromisedRemedy(1, RemedyKind.APOLOGY, LocalDate.parse("2026-10-01")));
    }

    private static RemedyNote remedy(ABreach breach) {
        return breach.state().remedies().getFirst();
    }

    private static ReportRemedy done(String day) {
        return new ReportRemedy(1, LocalDate.parse(day), "Sent.", null);
    }
}
