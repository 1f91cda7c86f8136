package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of lists of breaches. Tests share one service, so each asks for a mission of its own.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachPagesTest {

    private static final String DEPARTMENT = "ministry-of-housing-communities-local-government";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pages_of_any_size_follow_each_other_without_gap_or_repeat(int size) {
        for (int i = 0; i < 4; i++) ACase.filed(filing("PI-W" + (1 + i % 3), "opportunity"));
        String filter = "department=" + DEPARTMENT + "&mission=opportunity";
        List<String> all = list(filter).path("items.id");
        assertEquals(all, paged("/v1/breaches?" + filter + "&limit=" + size));
    }

    @Test
    void a_list_runs_by_day_and_then_by_id_newest_first() {
        for (int i = 0; i < 3; i++) ACase.filed(filing("PC-W6", "nhs"));
        List<Map<String, Object>> rows = list("department=" + DEPARTMENT).path("items");
        List<String> order = rows.stream()
                .map(row -> row.get("filedOn") + " " + row.get("id"))
                .toList();
        List<String> newestFirst = new ArrayList<>(order);
        Collections.sort(newestFirst, Collections.reverseOrder());
        assertEquals(newestFirst, order);
    }

    /// A cursor names a row and not a number of rows, so what is filed meanwhile shifts no page.
    @Test
    void what_is_filed_between_two_pages_repeats_nothing() {
        for (int i = 0; i < 4; i++) ACase.filed(filing("PC-W5", "safer_streets"));
        String list = "/v1/breaches?mission=safer_streets&limit=2&department=" + DEPARTMENT;
        Response first = get(null, list);
        ACase.filed(filing("PC-W5", "safer_streets"));
        List<String> rest = paged(first.path("next"));
        List<String> seen = first.path("items.id");
        assertFalse(seen.stream().anyMatch(rest::contains));
        long distinct = Stream.concat(seen.stream(), rest.stream()).distinct().count();
        assertEquals(seen.size() + rest.size(), distinct);
    }

    @Test
    void the_last_page_has_no_next_one() {
        ACase.filed(filing("TD-W3", "economic_growth"));
        List<String> all = list("sign=TD-W3&department=" + DEPARTMENT).path("items.id");
        Response whole = get(null, "/v1/breaches?sign=TD-W3&department=" + DEPARTMENT + "&limit=" + all.size());
        whole.then().body("next", nullValue()).body("items.id", is(all));
    }

    private static Map<String, Object> filing(String sign, String mission) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("sign", sign);
        filing.put("mission", mission);
        return filing;
    }

    private static List<String> paged(String first) {
        List<String> ids = new ArrayList<>();
        for (String next = first; next != null; ) {
            Response page = get(null, next);
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }

    private static Response list(String filter) {
        return get(null, "/v1/breaches?limit=200&" + filter);
    }
}
