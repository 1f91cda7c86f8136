package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.commitment.APromise;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The list of contradictions through HTTP. What contradicts what is told by `ByPrincipleTest`.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContradictionsTest {

    private static final String PATH = "/v1/contradictions";

    @Test
    void a_promise_reported_complete_is_listed_with_the_breaches_that_stand_against_it() {
        String department = "office-of-the-secretary-of-state-for-scotland";
        APromise promise = promise(department);
        ACase first = citing(promise, department).accepted().answered();
        list(department).then().body("items", empty());
        promise.reported("complete");
        ACase second = citing(promise, department).accepted().answered();
        citing(promise, department).accepted();
        list(department)
                .then()
                .body("items.commitment", equalTo(List.of(promise.id())))
                .body("items[0].department.slug", equalTo(department))
                .body("items[0].breaches", equalTo(List.of(first.id(), second.id())))
                .body("next", nullValue());
        get(null, "/v1/scorecards/" + department).then().body("commitments.contradicted", equalTo(1));
        first.withdrawn();
        list(department).then().body("items[0].breaches", equalTo(List.of(second.id())));
        promise.reported("substantial");
        list(department).then().body("items", empty());
    }

    @Test
    void pages_follow_each_other_and_leave_nothing_out() {
        List<String> all = new ArrayList<>();
        for (String slug : List.of("uk-export-finance", "uk-export-finance", "northern-ireland-office")) {
            APromise promise = promise(slug).reported("complete");
            citing(promise, slug).accepted().answered();
            all.add(promise.id());
        }
        List<String> listed = get(null, PATH + "?limit=200").path("items.commitment");
        List<String> paged = new ArrayList<>();
        String next = PATH + "?limit=1";
        while (next != null) {
            Response page = get(null, next);
            paged.addAll(page.<List<String>>path("items.commitment"));
            next = page.path("next");
        }
        assertEquals(listed, paged);
        assertTrue(listed.containsAll(all));
    }

    @Test
    void what_it_does_not_know_is_refused() {
        Refused.inQuery("colour", "unknown_parameter", () -> get(null, PATH + "?colour=red"));
        Refused.inQuery("department", "unknown", () -> get(null, PATH + "?department=nobody"));
        Refused.inQuery("limit", "range", () -> get(null, PATH + "?limit=201"));
        Refused.with(400, "invalid", () -> get(null, PATH + "?cursor=abc"));
    }

    private static APromise promise(String department) {
        Map<String, Object> wording = APromise.wording();
        wording.put("signs", List.of("PC-P3"));
        return APromise.of(department, wording);
    }

    private static ACase citing(APromise promise, String department) {
        Map<String, Object> filing = Api.filing(department);
        filing.put("commitment", promise.id());
        return ACase.filed(filing);
    }

    private static Response list(String department) {
        return get(null, PATH + "?department=" + department);
    }
}
