package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What becomes of a department's card when the department does not stay what it was.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentChangesTest {

    private final String slug = "bureau-" + UUID.randomUUID();

    @BeforeEach
    void register() {
        Map<String, Object> bureau = new HashMap<>(called(slug));
        bureau.put("kind", "public_body");
        bureau.put("basis", "adopted");
        Api.post(Api.steward(), "/v1/departments", bureau).then().statusCode(201);
    }

    private static Map<String, Object> called(String slug) {
        return Map.of("slug", slug, "name", "Bureau of Examples", "source", "https://www.example.org/bureau");
    }

    private void change(String change, Object body) {
        Api.post(Api.steward(), "/v1/departments/" + slug + "/" + change, body)
                .then()
                .statusCode(200);
    }

    @Test
    void a_renamed_department_keeps_one_card_under_both_slugs() {
        ACase.against(slug).accepted();
        String renamed = slug + "-anew";
        String today = get(null, "/v1/log").path("today");
        String pinned = "?methodology=1&asOf=" + today + "&logSize="
                + get(null, card(slug)).path("logSize");
        String before = get(null, card(slug) + pinned).asString();
        change("renaming", called(renamed));
        for (String either : List.of(slug, renamed)) {
            get(null, card(either))
                    .then()
                    .statusCode(200)
                    .body("department.slug", equalTo(renamed))
                    .body("breaches.accepted", equalTo(1));
            assertEquals(before, get(null, card(either) + pinned).asString());
        }
    }

    @Test
    void a_department_that_ended_keeps_its_card_and_names_its_successors() {
        ACase.against(slug).accepted();
        get(null, card(slug)).then().body("department.successors", empty());
        change("split", Map.of("successors", List.of("hm-treasury", "cabinet-office")));
        get(null, card(slug))
                .then()
                .body("department.successors", contains("hm-treasury", "cabinet-office"))
                .body("breaches.accepted", equalTo(1));
    }

    @Test
    void a_caveat_adopted_for_a_time_is_on_the_cards_that_it_concerns() {
        String today = get(null, "/v1/log").path("today");
        String code =
                "reshuffle_" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        Map<String, Object> caveat = Map.of(
                "code", code, "title", "Work moved between offices.", "from", today, "departments", List.of(slug));
        Api.post(Api.steward(), "/v1/caveats", caveat).then().statusCode(201);
        get(null, card(slug)).then().body("caveats", hasItem(code));
        get(null, card("hm-treasury")).then().body("caveats", not(hasItem(code)));
        get(null, "/v1/methodology").then().body("caveats.code", hasItem(code));
    }

    private static String card(String slug) {
        return "/v1/scorecards/" + slug;
    }
}
