package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
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

/// An organisation from its admission on, as anybody may read it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationLifeTest {

    private static final AtomicInteger NEXT = new AtomicInteger(520_000);

    @Test
    void an_admitted_organisation_shows_all_that_was_said() {
        String primary = identifier();
        String second = identifier();
        Map<String, Object> request = request(primary, second);
        request.putAll(Map.of("sizeBand", "super_major", "nation", "northern_ireland", "cause", "social_services"));
        Response admitted = admit(request);
        String id = admitted.path("id");
        admitted.then().statusCode(201).header("Location", containsString("/v1/organisations/" + id));
        Api.get(null, "/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Example Choir"))
                .body("identifiers", contains(primary, second))
                .body("kind", equalTo("charity"))
                .body("sizeBand", equalTo("super_major"))
                .body("nation", equalTo("northern_ireland"))
                .body("cause", equalTo("social_services"))
                .body("verified", equalTo(true));
    }

    @Test
    void an_informal_group_on_no_outside_register_is_admitted() {
        admit(request())
                .then()
                .statusCode(201)
                .body("identifiers", empty())
                .body("sizeBand", nullValue())
                .body("nation", nullValue())
                .body("cause", nullValue());
    }

    /// Names and identifiers can be erased later; a leaf cannot.
    @Test
    void the_log_holds_neither_the_name_nor_an_identifier() {
        String identifier = identifier();
        Response admitted = admit(request(identifier));
        String leaf = Api.get(null, "/v1/log/entries/" + admitted.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("OrganisationAdmitted"))
                .body("leaf.stream", equalTo(admitted.path("id")))
                .body("leaf.data.verified", equalTo(true))
                .extract()
                .asString();
        assertFalse(leaf.contains("Choir") || leaf.contains(identifier), leaf);
    }

    @Test
    void a_name_reads_back_letter_for_letter() {
        for (String name : List.of("<b>Bold</b> & \"Co\"", "M\u00fctter\u2019s \u7d44\u7e54", "a\u0301", "  two  ")) {
            Map<String, Object> request = request();
            request.put("name", name);
            String id = admit(request).then().statusCode(201).extract().path("id");
            Api.get(null, "/v1/organisations/" + id).then().body("name", equalTo(name));
        }
    }

    @Test
    void an_id_is_read_in_either_case() {
        String id = admit(request()).path("id");
        Api.get(null, "/v1/organisations/" + id.toUpperCase())
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

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
