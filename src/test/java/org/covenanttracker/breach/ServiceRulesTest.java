package org.covenanttracker.breach;

import static org.covenanttracker.breach.Attempt.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachCommand.Accept;
import org.covenanttracker.breach.BreachCommand.Acknowledge;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachCommand.Reinstate;
import org.covenanttracker.breach.BreachCommand.Serve;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.http.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// How a breach comes before a department: all of its clocks count from that day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceRulesTest {

    private static final LocalDate THIRD = LocalDate.parse("2026-09-03");

    @Test
    void a_reinstated_filing_is_before_a_department_with_a_key_at_once() {
        given(ABreach.filedOn("2026-09-01").refused())
                .by(ABreach.REVIEWER)
                .on("2026-09-03")
                .gives(new Reinstate(), new BreachReinstated(), new BreachServed(THIRD, ServiceMeans.KEY));
    }

    @Test
    void a_reinstated_filing_waits_for_service_where_there_is_no_key() {
        given(ABreach.filedOn("2026-09-01").refused())
                .by(ABreach.REVIEWER)
                .whereTheDepartmentHoldsNoKey()
                .gives(new Reinstate(), new BreachReinstated());
    }

    @Test
    void a_breach_that_its_filer_brings_back_is_not_served_again() {
        given(ABreach.filedOn("2026-09-01").accepted().withdrawn())
                .by(ABreach.FILER)
                .gives(new Reinstate(), new BreachReinstated());
    }

    @Test
    void a_steward_says_by_what_means_and_when_it_was_served() {
        given(ABreach.filedOn("2026-09-01").acceptedUnserved())
                .by(ABreach.STEWARD)
                .on("2026-09-04")
                .gives(new Serve(THIRD, ServiceMeans.POST), new BreachServed(THIRD, ServiceMeans.POST));
    }

    @Test
    void a_service_before_the_acceptance_or_after_today_is_refused() {
        ABreach unserved = ABreach.filedOn("2026-09-01").on("2026-09-02").acceptedUnserved();
        for (String day : List.of("2026-09-01", "2026-09-05")) {
            given(unserved)
                    .by(ABreach.STEWARD)
                    .on("2026-09-04")
                    .isRefusedAt(
                            new Serve(LocalDate.parse(day), ServiceMeans.EMAIL),
                            "/on",
                            "range",
                            "Must lie between 2026-09-02 and 2026-09-04.");
        }
    }

    @Test
    void an_answer_to_an_unserved_breach_serves_it_first() {
        given(ABreach.filedOn("2026-09-01").acceptedUnserved())
                .by(ABreach.OFFICIAL)
                .on("2026-09-03")
                .gives(
                        new Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(), null),
                        new BreachServed(THIRD, ServiceMeans.KEY),
                        BreachAnswered.of(AnswerPosition.ACCEPTED, List.of(), null));
    }

    @Test
    void a_served_breach_is_acknowledged_without_being_served_again() {
        given(ABreach.filedOn("2026-09-01").accepted())
                .by(ABreach.OFFICIAL)
                .gives(new Acknowledge(null), new BreachAcknowledged(null, null));
    }

    @Test
    void a_late_screening_neither_serves_again_nor_starts_a_clock_anew() {
        ABreach unread = ABreach.filedOn("2026-09-01").on("2026-09-30").then(Actor.CLOCK, new BreachAccepted());
        unread.then(Actor.CLOCK, new BreachServed(unread.day(), ServiceMeans.KEY));
        given(unread).by(ABreach.STEWARD).on("2026-10-05").gives(new Accept(), new BreachAccepted());
        LocalDate due = unread.state().answer().dueOn();
        unread.on("2026-10-05").acceptedUnserved();
        assertEquals(due, unread.state().answer().dueOn());
        assertEquals(LocalDate.parse("2026-09-30"), unread.state().servedOn());
        assertEquals(LocalDate.parse("2026-10-05"), unread.state().screenedOn());
    }
}
