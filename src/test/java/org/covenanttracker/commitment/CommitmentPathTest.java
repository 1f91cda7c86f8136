package org.covenanttracker.commitment;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Commitments through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentPathTest {

    private static final String DEPARTMENT = "department-of-health-and-social-care";

    private String department;

    @BeforeEach
    void get_a_key() {
        department = Api.departmentKey(DEPARTMENT);
    }

    @Test
    void every_wording_and_due_date_stays_on_record() {
        String id = make();
        Map<String, Object> revision = promise();
        revision.put("title", "Reasons for most decisions");
        revision.put("dueOn", "2027-12-31");
        revision.put("reason", "It takes longer.");
        revision.remove("mission");
        act(department, id, "revision", revision)
                .then()
                .statusCode(200)
                .body("firstDueOn", equalTo("2027-06-30"))
                .body("dueOn", equalTo("2027-12-31"))
                .body("dueDateMoves", equalTo(1))
                .body("wordings.title", contains("Reasons for every decision", "Reasons for most decisions"))
                .body("wordings[1].reason", equalTo("It takes longer."))
                .body("wordings[0].measure.unit", equalTo("% of decisions"));
        get(null, "/v1/commitments/" + id + "/events")
                .then()
                .body("items.leaf.type", contains("CommitmentMade", "CommitmentRevised"));
    }

    @Test
    void the_departments_account_and_an_organisations_stand_side_by_side() {
        Api.Organisation assessor = Api.organisation();
        String id = make();
        act(department, id, "progress", Map.of("status", "complete", "text", "All published."));
        act(assessor.key(), id, "assessment", Map.of("status", "limited", "text", "We found three of ten."))
                .then()
                .statusCode(200)
                .body("status", equalTo("complete"))
                .body("disputed", equalTo(true))
                .body("assessments[0].text", equalTo("We found three of ten."));
        get(null, "/v1/commitments/" + id)
                .then()
                .body("assessments[0].status", equalTo("limited"))
                .body("assessments[0].byName", notNullValue())
                .body("assessments[0].text", nullValue());
        get(department, "/v1/commitments/" + id).then().body("assessments[0].text", notNullValue());
    }

    @Test
    void a_withdrawn_commitment_takes_no_more_reports() {
        String id = make();
        act(department, id, "withdrawal", Map.of("reason", "The programme ended."))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawalReason", equalTo("The programme ended."));
        act(department, id, "progress", Map.of("status", "limited", "text", "Some."))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/withdrawn"));
    }

    @Test
    void another_department_changes_nothing() {
        String id = make();
        act(Api.departmentKey("home-office"), id, "progress", Map.of("status", "complete", "text", "Ha."))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not_your_part"));
        get(null, "/v1/commitments/" + id).then().body("reports", hasSize(0));
    }

    @Test
    void lists_are_narrowed_by_sign_status_and_principle() {
        String id = make();
        String of = "/v1/commitments?department=" + DEPARTMENT + "&limit=200";
        get(null, of + "&sign=TD-P2&status=not_started").then().body("items.id", hasItem(id));
        get(null, of + "&principle=TD").then().body("items.id", hasItem(id));
        get(null, of + "&principle=RV").then().body("items.id", not(hasItem(id)));
        get(null, of + "&mission=nhs").then().body("items.id", hasItem(id));
        get(null, of + "&overdue=true").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 3; i++) make();
        List<String> all = get(null, "/v1/commitments?department=" + DEPARTMENT + "&limit=200")
                .path("items.id");
        List<String> paged = new java.util.ArrayList<>();
        String next = "/v1/commitments?department=" + DEPARTMENT + "&limit=2";
        while (next != null) {
            Response page = get(null, next);
            paged.addAll(page.path("items.id"));
            next = page.path("next");
        }
        org.junit.jupiter.api.Assertions.assertEquals(all, paged);
    }

    private String make() {
        return post(department, "/v1/commitments", promise())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> promise() {
        Map<String, Object> promise = new HashMap<>();
        promise.put("title", "Reasons for every decision");
        promise.put("description", "Published within a week.");
        promise.put("signs", List.of("TD-P2"));
        promise.put("mission", "nhs");
        promise.put("dueOn", "2027-06-30");
        promise.put("measure", Map.of("unit", "% of decisions", "baseline", 40, "target", 100));
        return promise;
    }

    private static Response act(String key, String id, String what, Object body) {
        return post(key, "/v1/commitments/" + id + "/" + what, body);
    }
}
