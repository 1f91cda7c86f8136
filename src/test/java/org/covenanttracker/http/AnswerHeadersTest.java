package org.covenanttracker.http;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands beside an answer's body: caches and browsers act by it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/departments", "/v1/principles", "/v1/log", "/v1/breaches", "/v1/organisations"})
    void what_a_caller_with_a_key_is_answered_is_kept_by_no_cache(String address) {
        Api.get(Api.steward(), address).then().header("Cache-Control", equalTo("private, no-store"));
    }

    /// A cache in between must not serve the public's answer to somebody who sent a key.
    @ParameterizedTest
    @ValueSource(strings = {"/v1/departments", "/v1/log", "/v1/breaches", "/v1/departments/home-office"})
    void what_the_public_is_answered_varies_by_the_key(String address) {
        Api.get(null, address)
                .then()
                .header("Vary", containsString("Authorization"))
                .header("Cache-Control", not(containsString("private")));
    }

    @Test
    void no_answer_is_guessed_at_even_if_it_is_a_refusal() {
        for (String address : List.of("/v1/log", "/v1/departments/none", "/v1/departments?limit=0", "/v1/keys")) {
            Api.get(null, address).then().header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }

    @Test
    void pages_of_others_may_read_what_the_public_may_and_nothing_that_takes_a_key() {
        Api.get(null, "/v1/departments").then().header("Access-Control-Allow-Origin", equalTo("*"));
        Api.get(Api.steward(), "/v1/departments").then().header("Access-Control-Allow-Origin", nullValue());
        Api.post(Api.steward(), "/v1/departments", Map.of()).then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void every_answer_says_for_how_long_it_may_be_kept_and_runs_nothing() {
        for (var read : Operations.reads()) {
            Api.get(null, read.address())
                    .then()
                    .header("Cache-Control", not(blankOrNullString()))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
    }

    @Test
    void programs_find_the_api_and_people_whom_to_tell_of_a_hole() {
        Api.get(null, "/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType("application/linkset+json")
                .body("linkset[0].'service-desc'[0].href", equalTo("/openapi"))
                .body("linkset[0].'service-doc'[0].href", equalTo("/docs"));
        Refused.with(404, "not_found", () -> Api.get(null, "/.well-known/security.txt"))
                .body("detail", containsString("HTTP_SECURITY_CONTACT"));
    }

    @Test
    void a_refusal_to_a_caller_with_a_key_is_kept_by_no_cache_either() {
        Api.get(Api.steward(), "/v1/departments/none")
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("private, no-store"));
        Api.post(Api.organisation().key(), "/v1/keys", Map.of("role", "steward"))
                .then()
                .statusCode(403)
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void a_problem_has_the_members_of_its_rfc_and_names_no_code_of_ours() {
        Response refused = Api.get(null, "/v1/departments?limit=0&cursor=x&colour=red");
        refused.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("title", equalTo("Invalid"))
                .body("status", equalTo(400))
                .body("errors.parameter", contains("colour"));
        assertFalse(refused.asString().contains("org.covenanttracker"));
    }

    @Test
    void a_fault_in_a_body_tells_every_field_at_once_in_the_order_of_their_names() {
        Refused.with(400, "invalid", () -> Api.post(Api.steward(), "/v1/departments", Map.of()))
                .body("errors.pointer", contains("/basis", "/kind", "/name", "/slug", "/source"))
                .body("errors.rule", everyItem(equalTo("required")));
    }

    @Test
    void an_empty_object_where_no_body_is_read_is_no_fault() {
        for (String body : List.of("{}", " { } ", "")) {
            String id = Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"))
                    .path("id");
            Refused.as(Api.steward()).body(body).delete("/v1/keys/" + id).then().statusCode(204);
        }
    }

    @Test
    void a_filter_stays_in_the_next_link_as_it_was_sent() {
        Api.Organisation filer = Api.organisation();
        for (int i = 0; i < 3; i++) Api.file(filer, "hm-treasury");
        String next = Api.get(null, "/v1/breaches?sign=PC-W2&department=hm-treasury&limit=1")
                .path("next");
        assertTrue(next.startsWith("/v1/breaches?"), next);
        assertTrue(next.contains("sign=PC-W2") && next.contains("department=hm-treasury"), next);
        Refused.as(null).get(next).then().body("items.department.slug", everyItem(equalTo("hm-treasury")));
    }
}
