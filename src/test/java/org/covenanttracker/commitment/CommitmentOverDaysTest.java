package org.covenanttracker.commitment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Commitments whose day comes and goes, and the card that counts them. In a service of its own,
/// whose days go on; every test counts from its own today and promises in a department of its own.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentOverDaysTest {

    @Inject
    Days days;

    @Test
    void a_commitment_is_overdue_from_the_day_after_its_date() {
        APromise promise = dueIn(10, "home-office");
        pass(10);
        promise.seenByThePublic().body("overdue", equalTo(false));
        overdueList("home-office", promise, false);
        pass(1);
        promise.seenByThePublic().body("overdue", equalTo(true));
        overdueList("home-office", promise, true);
        card("home-office", "overdue", 1);
    }

    /// To mend a wording must not mean to move the date, or an overdue commitment could not be mended.
    @Test
    void an_overdue_commitment_is_reworded_with_its_due_date_kept() {
        APromise promise = dueIn(3, "cabinet-office");
        LocalDate due = days.today().plusDays(3);
        pass(5);
        promise.revised(wording(due, "Reasons, at last"), "To say it better.")
                .seenByThePublic()
                .body("dueDateMoves", equalTo(0))
                .body("dueOn", equalTo(due.toString()))
                .body("overdue", equalTo(true))
                .body("wordings[1].title", equalTo("Reasons, at last"));
    }

    @Test
    void an_overdue_commitment_is_moved_to_no_other_day_that_has_passed() {
        APromise promise = dueIn(3, "cabinet-office");
        pass(5);
        for (int daysAgo : new int[] {1, 3, 30}) {
            Map<String, Object> revision = wording(days.today().minusDays(daysAgo), "Reasons");
            revision.put("reason", "To look punctual.");
            Refused.at("/dueOn", "not_in_past", () -> promise.official("revision", revision));
        }
    }

    @Test
    void an_overdue_commitment_moved_ahead_is_overdue_no_longer_and_the_move_is_counted() {
        APromise promise = dueIn(3, "ministry-of-justice");
        LocalDate first = days.today().plusDays(3);
        pass(5);
        promise.revised(wording(days.today(), "Reasons"), "We need today.")
                .seenByThePublic()
                .body("overdue", equalTo(false))
                .body("dueDateMoves", equalTo(1))
                .body("firstDueOn", equalTo(first.toString()));
        card("ministry-of-justice", "overdue", 0);
        card("ministry-of-justice", "dueDateMoves", 1);
        // What was first promised was still missed.
        card("ministry-of-justice", "reportedCompleteOnTime.denominator", 1);
        card("ministry-of-justice", "reportedCompleteOnTime.numerator", 0);
    }

    @Test
    void what_is_complete_withdrawn_or_not_measurable_is_never_overdue() {
        String department = "ministry-of-defence";
        APromise complete = dueIn(3, department).reported("complete");
        APromise withdrawn = dueIn(3, department).withdrawn();
        APromise unmeasurable = dueIn(3, department).reported("not_measurable");
        APromise limited = dueIn(3, department).reported("limited");
        pass(4);
        for (APromise ended : new APromise[] {complete, withdrawn, unmeasurable}) {
            ended.seenByThePublic().body("overdue", equalTo(false));
            overdueList(department, ended, false);
        }
        overdueList(department, limited, true);
        card(department, "overdue", 1);
        card(department, "firstDue", 4);
    }

    @Test
    void a_report_taken_back_after_the_date_leaves_it_overdue_and_its_return_late() {
        String department = "department-for-education";
        APromise promise = dueIn(3, department).reported("complete");
        pass(5);
        card(department, "reportedCompleteOnTime.numerator", 1);
        promise.reported("substantial")
                .seenByThePublic()
                .body("overdue", equalTo(true))
                .body("reportedCompleteOn", nullValue());
        card(department, "reportedCompleteOnTime.numerator", 0);
        promise.reported("complete")
                .seenByThePublic()
                .body("reportedCompleteOn", equalTo(days.today().toString()));
        card(department, "reportedCompleteOnTime.numerator", 0);
        card(department, "overdue", 0);
    }

    private APromise dueIn(int daysAhead, String department) {
        return APromise.of(department, wording(days.today().plusDays(daysAhead), "Reasons"));
    }

    private static Map<String, Object> wording(LocalDate due, String title) {
        Map<String, Object> wording = APromise.wording();
        wording.put("dueOn", due.toString());
        wording.put("title", title);
        return wording;
    }

    private void pass(int number) {
        days.turnTo(days.today().plusDays(number));
    }

    private static void card(String department, String figure, int value) {
        Api.get(null, "/v1/scorecards/" + department).then().body("commitments." + figure, equalTo(value));
    }

    private static void overdueList(String department, APromise promise, boolean is) {
        Api.get(null, "/v1/commitments?overdue=true&limit=200&department=" + department)
                .then()
                .body("items.id", is ? hasItem(promise.id()) : not(hasItem(promise.id())));
    }
}
