package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What each role finds on its desk.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueueTest {

    private static final String DEPARTMENT = "department-of-health-and-social-care";

    @Inject
    Days days;

    @Test
    void a_case_goes_from_desk_to_desk() {
        ACase breach = ACase.against(DEPARTMENT);
        String it = "items.find { it.id == '" + breach.id() + "' }";
        queue(Api.steward()).body(it + ".due[0].what", equalTo("screening")).body(it + ".due[0].yours", is(true));
        queue(breach.filer().key()).body(it + ".due[0].by", equalTo("steward")).body(it + ".due[0].yours", is(false));
        queue(Api.departmentKey(DEPARTMENT)).body("items.id", not(hasItem(breach.id())));
        breach.accepted();
        queue(breach.official())
                .body(it + ".due.what", contains("acknowledgement", "answer"))
                .body(it + ".due.yours", contains(true, true))
                .body(it + ".title", notNullValue())
                .body(it + ".mayDo", hasItem("extension"));
        queue(Api.steward()).body("items.id", not(hasItem(breach.id())));
        breach.answeredPromising("apology", "2028-03-01");
        queue(breach.filer().key()).body(it + ".due.what", contains("reply", "remedy 1"));
        breach.contested();
        String reviewer = Api.reviewer();
        queue(reviewer).body(it + ".mayDo", hasItem("finding-draft"));
        breach.decided("upheld");
        queue(reviewer).body("items.id", not(hasItem(breach.id())));
        queue(breach.official()).body(it + ".due.what", contains("remedy 1"));
        breach.official("remedies/1/report", Map.of("doneOn", days.today().toString(), "text", "Done."));
        queue(breach.official()).body("items.id", not(hasItem(breach.id())));
    }

    @Test
    void what_is_due_first_comes_first_and_what_is_late_says_so() {
        ACase early = ACase.against("home-office").accepted();
        days.turnTo(days.today().plusDays(7));
        ACase late = ACase.against("home-office").accepted();
        queue(early.official()).body("items.id", containsInRelativeOrder(early.id(), late.id()));
        days.turnTo(days.today().plusDays(60));
        queue(early.official()).body("items.find { it.id == '" + early.id() + "' }.due.overdue", contains(true, true));
    }

    @Test
    void an_unnamed_filer_finds_its_own_cases_on_record_or_not() {
        Api.Organisation filer = Api.organisation();
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        String id = post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        queue(filer.key()).body("items.id", contains(id)).body("items[0].sealed[0].waits", is(true));
        queue(Api.organisation().key()).body("items", is(empty()));
        queue(Api.steward()).body("items.id", not(hasItem(id)));
    }

    @Test
    void pages_of_it_leave_nothing_out() {
        Api.Organisation filer = Api.organisation();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 7; i++) filed.add(Api.file(filer, "ministry-of-justice"));
        List<String> found = new ArrayList<>();
        String path = "/v1/queue?limit=2";
        while (path != null) {
            ValidatableResponse page = get(filer.key(), path).then().statusCode(200);
            found.addAll(page.extract().path("items.id"));
            path = page.extract().path("next");
        }
        assertEquals(7, found.size());
        assertEquals(new HashSet<>(filed), new HashSet<>(found));
    }

    @Test
    void a_successor_finds_the_cases_of_whom_it_took_over() {
        ACase breach =
                ACase.against("office-of-the-advocate-general-for-scotland").accepted();
        post(
                        Api.steward(),
                        "/v1/departments/office-of-the-advocate-general-for-scotland/closure",
                        Map.of("successors", List.of("cabinet-office")))
                .then()
                .statusCode(200);
        queue(Api.departmentKey("cabinet-office")).body("items.id", hasItem(breach.id()));
    }

    private static ValidatableResponse queue(String key) {
        return get(key, "/v1/queue?limit=200").then().statusCode(200);
    }
}
