package org.covenanttracker.http;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses with nothing at them, methods they do not take, and formats nobody offers.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonsense",
                "/v1",
                "/v1/nonsense",
                "/v2/breaches",
                "/v1/Breaches",
                "/v1/breaches/x",
                "/v1/breaches/1-1-1-1-1",
                "/v1/breaches/00000000-0000-0000-0000-000000000000",
                "/v1/breaches/00000000-0000-0000-0000-000000000000%00",
                "/v1/breaches/00000000-0000-0000-0000-000000000000%2Fanswer",
                "/v1/breaches/..%2F..%2Fv1%2Fkeys",
                "/v1/breaches/%2e%2e%2fkeys",
                "/v1/commitments/x",
                "/v1/commitments/00000000-0000-0000-0000-000000000000",
                "/v1/organisations/x",
                "/v1/departments/ministry-of-silly-walks",
                "/v1/departments/%00",
                "/v1/departments/%0a",
                "/v1/departments/%ff",
                "/v1/departments/a%2Fb",
                "/v1/departments/'%20or%20''='",
                "/v1/scorecards/ministry-of-silly-walks",
                "/v1/scorecards/%00",
                "/v1/editions/1066",
                "/v1/editions/%00",
                "/v1/principles/ZZ",
                "/v1/log/entries/-1",
                "/v1/log/entries/x",
                "/v1/log/entries/00",
                "/v1/log/entries/99999999",
                "/v1/log/entries/9223372036854775808",
                "/v1/log/entries/x/leaf",
                "/v1/log/entries/x/content",
                "/v1/log/entries/99999999/content",
                "/q/nonsense"
            })
    void an_address_with_nothing_at_it_is_not_found(String address) {
        Refused.with(404, "not_found", () -> Refused.as(null).get(address));
    }

    @Test
    void there_is_nothing_under_a_breach_but_what_is_described() {
        String breach = "/v1/breaches/" + Api.file(Api.organisation(), "home-office");
        for (String address : new String[] {"/nonsense", "/remedies", "/remedies/1", "/answer/text"}) {
            Refused.with(
                    404, "not_found", () -> Refused.as(Api.steward()).body("{}").post(breach + address));
        }
    }

    @Test
    void every_write_about_an_unknown_id_is_not_found() {
        String id = UUID.randomUUID().toString();
        for (String what : new String[] {"acceptance", "reinstatement"}) {
            Refused.with(404, "not_found", () -> Api.post(Api.steward(), "/v1/breaches/" + id + "/" + what, null));
            Refused.with(404, "not_found", () -> Api.post(Api.steward(), "/v1/breaches/x/" + what, null));
        }
        Refused.with(404, "not_found", () -> Refused.as(Api.steward()).delete("/v1/keys/" + id));
        Refused.with(404, "not_found", () -> Refused.as(Api.steward()).delete("/v1/keys/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/log",
        "POST, /v1/log",
        "DELETE, /v1/log/entries/0",
        "PATCH, /v1/breaches",
        "DELETE, /v1/breaches/00000000-0000-0000-0000-000000000000",
        "TRACE, /v1/breaches",
        "BREW, /v1/breaches",
        "GET, /v1/keys/00000000-0000-0000-0000-000000000000"
    })
    void a_method_that_an_address_does_not_take_is_refused(String method, String address) {
        Refused.with(405, "method_not_allowed", () -> Refused.as(null).request(method, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "application/vnd.api+json"})
    void a_format_that_nobody_offers_is_refused(String accept) {
        Refused.with(
                406,
                "not_acceptable",
                () -> Refused.as(null).header("Accept", accept).get("/v1/log"));
        String filer = Api.organisation().key();
        Refused.with(
                406,
                "not_acceptable",
                () -> Refused.as(filer)
                        .header("Accept", accept)
                        .body(Api.filing("home-office"))
                        .post("/v1/breaches"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, */*;q=0.1"})
    void a_client_that_also_takes_json_gets_json(String accept) {
        Refused.as(null)
                .header("Accept", accept)
                .get("/v1/log")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/json;charset=UTF-8"));
    }

    @Test
    void head_is_get_without_a_body_and_options_says_what_is_taken() {
        for (String address : new String[] {"/v1/log", "/v1/breaches", "/v1/departments/home-office"}) {
            Refused.as(null).head(address).then().statusCode(200).body(is(blankOrNullString()));
            Refused.as(null).options(address).then().statusCode(oneOf(200, 204));
        }
        Refused.as(null).head("/v1/breaches/x").then().statusCode(404);
    }

    @Test
    void every_write_refuses_an_empty_object_or_finds_nothing_and_refuses_an_unknown_field() {
        List<Executable> checks = new ArrayList<>();
        for (var operation : Operations.writes()) {
            String key = keyFor(operation.roles());
            checks.add(() -> {
                int before = Refused.logSize();
                operation.send(key, "{}").then().statusCode(oneOf(400, 404)).contentType("application/problem+json");
                assertEquals(before, Refused.logSize(), operation.id());
            });
            String pointer = operation.hasBody() ? "/colour" : "";
            String rule = operation.hasBody() ? "unknown_field" : "no_body";
            checks.add(() -> Refused.at(pointer, rule, () -> operation.send(key, "{\"colour\":\"red\"}")));
        }
        assertAll(checks);
    }

    private static String keyFor(Set<String> roles) {
        if (roles.contains("steward")) return Api.steward();
        if (roles.contains("department")) return Api.departmentKey("home-office");
        return roles.contains("reviewer") ? Api.reviewer() : Api.organisation().key();
    }
}
