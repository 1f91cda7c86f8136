package org.covenanttracker.commitment;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of commitments and what the log says of one.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitmentListTest {

    private static final String DEPARTMENT = "office-of-the-secretary-of-state-for-wales";

    @ParameterizedTest
    @CsvSource({
        "department=office-of-the-secretary-of-state-for-wales, department=home-office",
        "sign=PC-P3, sign=PC-P2",
        "sign=RV-P1, sign=RV-P2",
        "principle=PC, principle=TD",
        "principle=RV, principle=PI",
        "status=limited, status=complete",
        "mission=opportunity, mission=nhs",
        "status=limited&mission=opportunity&sign=PC-P3, status=limited&mission=nhs&sign=PC-P3"
    })
    void a_filter_keeps_what_fits_and_leaves_out_the_rest(String fits, String doesNot) {
        String id = APromise.of(DEPARTMENT, serving("PC-P3", "RV-P1"))
                .reported("limited")
                .id();
        list(fits).then().body("items.id", hasItem(id));
        list(doesNot).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void every_row_of_a_filtered_list_fits_every_filter() {
        APromise.of(DEPARTMENT, serving("PC-P3")).reported("complete");
        APromise.of(DEPARTMENT, serving("PC-P3")).withdrawn();
        APromise.of("home-office", serving("PC-P3")).reported("complete");
        list("department=" + DEPARTMENT + "&status=complete")
                .then()
                .body("items.department.slug", everyItem(is(DEPARTMENT)))
                .body("items.status", everyItem(is("complete")));
    }

    @Test
    void a_status_moves_a_commitment_from_list_to_list() {
        APromise promise = APromise.of(DEPARTMENT);
        list("status=not_started").then().body("items.id", hasItem(promise.id()));
        promise.reported("substantial");
        list("status=not_started").then().body("items.id", not(hasItem(promise.id())));
        list("status=substantial").then().body("items.id", hasItem(promise.id()));
        promise.withdrawn();
        list("status=substantial").then().body("items.id", not(hasItem(promise.id())));
        list("status=withdrawn").then().body("items.id", hasItem(promise.id()));
    }

    @Test
    void what_is_promised_between_two_pages_repeats_nothing() {
        for (int i = 0; i < 4; i++) APromise.of(DEPARTMENT);
        Response first = get(null, "/v1/commitments?limit=2&department=" + DEPARTMENT);
        APromise.of(DEPARTMENT);
        List<String> seen = first.path("items.id");
        Response second = get(null, first.path("next"));
        List<String> rest = second.path("items.id");
        assertFalse(seen.stream().anyMatch(rest::contains));
        assertEquals(2, rest.size());
    }

    @Test
    void events_are_in_order_and_hold_nobodys_words() {
        Api.Organisation assessor = Api.organisation();
        APromise promise = APromise.of(DEPARTMENT)
                .reported("limited")
                .assessedBy(assessor.key(), "not_started")
                .revised(APromise.wording(), "Said better.")
                .withdrawn();
        Response events = get(null, promise.address() + "/events");
        events.then()
                .body(
                        "items.leaf.type",
                        contains(
                                "CommitmentMade",
                                "ProgressReported",
                                "CommitmentAssessed",
                                "CommitmentRevised",
                                "CommitmentWithdrawn"))
                .body("items[3].leaf.content", hasKey("reason"));
        for (String word : List.of("every decision", "By our account", "By ours", "Said better", "programme ended")) {
            assertFalse(events.asString().contains(word), word);
        }
    }

    @Test
    void events_are_read_a_page_at_a_time() {
        APromise promise =
                APromise.of(DEPARTMENT).reported("limited").reported("complete").withdrawn();
        List<Integer> versions = new ArrayList<>();
        for (String next = promise.address() + "/events?limit=1"; next != null; ) {
            Response page = get(null, next);
            versions.addAll(page.path("items.leaf.streamVersion"));
            next = page.path("next");
        }
        assertEquals(List.of(1, 2, 3, 4), versions);
    }

    private static Map<String, Object> serving(String... signs) {
        Map<String, Object> wording = APromise.wording();
        wording.put("signs", List.of(signs));
        wording.put("mission", "opportunity");
        return wording;
    }

    private static Response list(String filter) {
        return get(null, "/v1/commitments?limit=200&" + filter);
    }
}
