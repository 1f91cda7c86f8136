package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Two entries that meet: neither finds the other on the register, and only one may get on it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionRaceTest {

    private static final AtomicInteger NEXT = new AtomicInteger(510_000);

    @Inject
    DataSource database;

    @Test
    void two_equal_admissions_at_once_are_one_admission_and_one_stale_request() throws SQLException {
        String identifier = identifier();
        List<Response> answers = both(() -> admit(identifier), () -> admit(identifier));
        answers.get(0).then().statusCode(201);
        answers.get(1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale"))
                .body("errors", nullValue());
        String admitted = answers.get(0).path("id");
        Api.get(null, "/v1/organisations?identifier=" + identifier).then().body("items.id", contains(admitted));
    }

    @Test
    void the_refused_of_two_admissions_leaves_nothing_behind() throws SQLException {
        String shared = identifier();
        String own = identifier();
        List<Response> answers = both(() -> admit(shared), () -> admit(own, shared));
        answers.get(1).then().statusCode(409);
        admit(own).then().statusCode(201);
    }

    /// Each holds what the other wants next: nothing but a refusal that asks to send again will do.
    @Test
    void two_admissions_that_claim_the_same_in_another_order_end_in_one() throws SQLException {
        String a = identifier();
        String b = identifier();
        List<Integer> statuses = both(() -> admit(a, b), () -> admit(b, a)).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(201, statuses.get(0));
        assertTrue(Set.of(409, 503).contains(statuses.get(1)), statuses.toString());
    }

    @Test
    void two_admissions_without_identifiers_are_two_organisations() throws SQLException {
        List<Response> answers = both(AdmissionRaceTest::admit, AdmissionRaceTest::admit);
        answers.forEach(each -> each.then().statusCode(201));
        assertNotEquals(answers.get(0).<String>path("id"), answers.get(1).<String>path("id"));
    }

    @Test
    void a_department_registered_twice_at_once_is_registered_once() throws SQLException {
        String slug = "office-of-haste-" + NEXT.incrementAndGet();
        List<Response> answers = both(() -> register(slug), () -> register(slug));
        answers.get(0).then().statusCode(201);
        answers.get(1).then().statusCode(409).body("type", equalTo("/problems/stale"));
    }

    @Test
    void two_classifications_at_once_are_both_on_record_one_after_the_other() throws SQLException {
        String id = admit().path("id");
        both(() -> classify(id, "funder"), () -> classify(id, "other"))
                .forEach(each -> each.then().statusCode(200));
        Api.get(null, "/v1/log/entries?stream=" + id)
                .then()
                .body("items.leaf.streamVersion", contains(1, 2, 3))
                .body("items[2].leaf.data.kind", equalTo("other"));
        Api.get(null, "/v1/organisations/" + id).then().body("kind", equalTo("other"));
    }

    private List<Response> both(Supplier<Response> one, Supplier<Response> other) throws SQLException {
        return Meanwhile.both(database, one, other);
    }

    private static String identifier() {
        return "XX-DEMO-" + NEXT.incrementAndGet();
    }

    private static Response admit(String... identifiers) {
        return Api.post(
                Api.steward(),
                "/v1/organisations",
                Map.of("name", "Example", "identifiers", identifiers, "kind", "charity", "verified", true));
    }

    private static Response classify(String id, String kind) {
        return Api.post(
                Api.steward(), "/v1/organisations/" + id + "/classification", Map.of("kind", kind, "verified", true));
    }

    private static Response register(String slug) {
        return Api.post(
                Api.steward(),
                "/v1/departments",
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "Office of Haste",
                        "kind",
                        "public_body",
                        "basis",
                        "adopted",
                        "source",
                        "https://www.example.org/"));
    }
}
