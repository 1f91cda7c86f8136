package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An organisation sorted anew or verified, and what follows from it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassificationTest {

    private static final AtomicInteger NEXT = new AtomicInteger(540_000);

    @Test
    void a_new_classification_takes_the_place_of_all_of_the_old_and_leaves_the_name() {
        Map<String, Object> request = request(identifier());
        request.putAll(Map.of("sizeBand", "micro", "nation", "wales", "cause", "health"));
        Response admitted = admit(request);
        classify(Api.steward(), admitted.path("id"), "trade_union", true)
                .then()
                .statusCode(200)
                .header("Covenant-Log-Index", notNullValue())
                .body("kind", equalTo("trade_union"))
                .body("sizeBand", nullValue())
                .body("nation", nullValue())
                .body("cause", nullValue())
                .body("name", equalTo("Example Choir"))
                .body("identifiers", hasSize(1));
    }

    @Test
    void the_steward_who_verified_it_is_shown_until_the_mark_is_taken_away() {
        Response admitted = admit(request());
        String id = admitted.path("id");
        String first = admitted.path("verifiedBy");
        classify(Api.secondSteward(), id, "funder", true).then().body("verifiedBy", equalTo(first));
        classify(Api.steward(), id, "funder", false)
                .then()
                .body("verifiedBy", nullValue())
                .body("verifiedOn", nullValue());
        String other = Api.secondSteward();
        classify(other, id, "funder", true)
                .then()
                .body("verifiedBy", not(equalTo(first)))
                .body("verifiedBy", notNullValue());
    }

    @Test
    void an_organisation_may_file_from_the_moment_it_is_verified_and_not_after_the_mark_is_gone() {
        Api.Organisation filer = Api.organisation(false);
        Map<String, Object> filing = Api.filing("home-office");
        Refused.with(403, "not_verified", () -> Api.post(filer.key(), "/v1/breaches", filing));
        classify(Api.steward(), filer.id(), "charity", true).then().statusCode(200);
        Api.post(filer.key(), "/v1/breaches", filing).then().statusCode(201);
        classify(Api.steward(), filer.id(), "charity", false).then().statusCode(200);
        Refused.with(403, "not_verified", () -> Api.post(filer.key(), "/v1/breaches", Api.filing("cabinet-office")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"charity"}                                    | /verified | required
            {"verified":true}                                     | /kind     | required
            {"kind":"charity","verified":null}                    | /verified | required
            {"kind":"CHARITY","verified":true}                    | /kind     | wrong_value
            {"kind":"charity","verified":"yes"}                   | /verified | wrong_type
            {"kind":"charity","verified":true,"nation":"cornwall"}| /nation   | wrong_value
            {"kind":"charity","verified":true,"cause":3}          | /cause    | wrong_type
            {"kind":"charity","verified":true,"name":"Another"}   | /name     | unknown_field
            """)
    void a_classification_that_breaks_a_rule_is_refused(String body, String pointer, String rule) {
        String address = "/v1/organisations/" + admit(request()).path("id") + "/classification";
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(address));
    }

    @Test
    void every_missing_field_is_told_at_once_and_in_order() {
        String address = "/v1/organisations/" + admit(request()).path("id") + "/classification";
        Refused.with(400, "invalid", () -> Refused.as(Api.steward()).body("{}").post(address))
                .body("errors.pointer", contains("/kind", "/verified"))
                .body("errors.rule", contains("required", "required"));
    }

    private static Response classify(String key, String id, String kind, boolean verified) {
        return Api.post(key, "/v1/organisations/" + id + "/classification", Map.of("kind", kind, "verified", verified));
    }

    private static String identifier() {
        return "XX-DEMO-" + NEXT.incrementAndGet();
    }

    private static Map<String, Object> request(String... identifiers) {
        return new HashMap<>(
                Map.of("name", "Example Choir", "identifiers", identifiers, "kind", "charity", "verified", true));
    }

    private static Response admit(Map<String, Object> request) {
        return Api.post(Api.steward(), "/v1/organisations", request);
    }
}
