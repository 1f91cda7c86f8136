package org.covenanttracker.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a key shows and opens from its issue to its end.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyLifeTest {

    @Test
    void an_issued_key_is_answered_whole_and_at_its_address_in_the_log() {
        Response issued = issue(Map.of("role", "reviewer", "label", "case desk, laptop"));
        issued.then()
                .statusCode(201)
                .header("Location", containsString("/v1/keys/" + issued.path("id")))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("role", equalTo("reviewer"))
                .body("label", equalTo("case desk, laptop"))
                .body("revokedOn", nullValue())
                .body("key", matchesPattern("cvt_demo_[0-9A-Za-z]{49}"));
        entryOf(issued).then().body("leaf.type", equalTo("KeyIssued")).body("leaf.stream", equalTo(issued.path("id")));
    }

    @Test
    void a_key_lives_for_365_days_when_nothing_is_said() {
        Response issued = issue(Map.of("role", "reviewer"));
        LocalDate from = LocalDate.parse(issued.path("issuedOn"));
        assertEquals(from.plusDays(365).toString(), issued.path("expiresOn"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 729, 730})
    void a_key_may_end_today_or_within_730_days_and_opens_until_then(int days) {
        LocalDate end = today().plusDays(days);
        Response issued = issue(Map.of("role", "reviewer", "expiresOn", end.toString()));
        issued.then().statusCode(201).body("expiresOn", equalTo(end.toString()));
        Api.get(issued.path("key"), "/v1/keys").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -400, 731, 5000})
    void a_key_that_would_end_before_it_begins_or_much_later_is_refused(int days) {
        String end = today().plusDays(days).toString();
        Refused.at("/expiresOn", "range", () -> issue(Map.of("role", "reviewer", "expiresOn", end)));
    }

    @Test
    void a_revoked_key_is_still_listed_with_its_day_and_a_steward_sees_it() {
        Response issued = issue(Map.of("role", "reviewer"));
        Response revoked = Refused.as(Api.steward()).delete("/v1/keys/" + issued.path("id"));
        revoked.then().statusCode(204).header("Covenant-Log-Index", notNullValue());
        entryOf(revoked).then().body("leaf.type", equalTo("KeyRevoked")).body("leaf.streamVersion", equalTo(2));
        Api.get(Api.steward(), "/v1/keys")
                .then()
                .body("items.find { it.id == '" + issued.path("id") + "' }.revokedOn", equalTo(today().toString()));
    }

    @Test
    void a_holder_may_have_a_third_key_once_one_of_two_is_revoked() {
        Response first = issue(Map.of("role", "reviewer"));
        Map<String, Object> again = Map.of("role", "reviewer", "holder", first.path("holder"));
        issue(again).then().statusCode(201).body("holder", equalTo(first.path("holder")));
        Refused.with(409, "too_many_keys", () -> issue(again));
        Refused.as(Api.steward()).delete("/v1/keys/" + first.path("id")).then().statusCode(204);
        issue(again).then().statusCode(201);
    }

    /// One colleague may be steward and reviewer; two keys are two keys whatever their roles.
    @Test
    void two_live_keys_count_together_over_roles() {
        String holder = issue(Map.of("role", "reviewer")).path("holder");
        Response second = issue(Map.of("role", "steward", "holder", holder));
        second.then().statusCode(201);
        Refused.with(409, "too_many_keys", () -> issue(Map.of("role", "reviewer", "holder", holder)));
        Refused.as(Api.steward()).delete("/v1/keys/" + second.path("id")).then().statusCode(204);
    }

    @Test
    void a_second_key_outlives_the_first() {
        Response first = issue(Map.of("role", "reviewer"));
        String second = issue(Map.of("role", "reviewer", "holder", first.path("holder")))
                .path("key");
        Refused.as(Api.steward()).delete("/v1/keys/" + first.path("id")).then().statusCode(204);
        Refused.with(401, "unauthorised", () -> Api.get(first.path("key"), "/v1/keys"));
        Api.get(second, "/v1/keys").then().statusCode(200);
    }

    @Test
    void a_label_has_at_most_100_characters_counted_as_people_do() {
        issue(Map.of("role", "reviewer", "label", "\ud83d\udd11".repeat(100)))
                .then()
                .statusCode(201);
        Refused.at("/label", "plain_text", () -> issue(Map.of("role", "reviewer", "label", "a".repeat(101))));
        Refused.at("/label", "plain_text", () -> issue(Map.of("role", "reviewer", "label", "two\nlines")));
    }

    @ParameterizedTest
    @CsvSource({
        "department, organisation, 00000000-0000-0000-0000-000000000000",
        "department, holder, 00000000-0000-0000-0000-000000000000",
        "organisation, department, home-office",
        "organisation, holder, 00000000-0000-0000-0000-000000000000",
        "reviewer, organisation, 00000000-0000-0000-0000-000000000000",
        "reviewer, department, home-office",
        "steward, organisation, 00000000-0000-0000-0000-000000000000"
    })
    void a_holder_of_another_role_is_refused_and_not_dropped(String role, String field, String value) {
        Refused.at("/" + field, "not_for_role", () -> issue(Map.of("role", role, field, value)));
    }

    /// RFC 9110 section 11.1: the name of a scheme is read in any case.
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer    "})
    void the_scheme_is_read_in_any_case(String scheme) {
        String key = issue(Map.of("role", "reviewer")).path("key");
        Refused.as(null)
                .header("Authorization", scheme + key)
                .get("/v1/keys")
                .then()
                .statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.parse(issue(Map.of("role", "reviewer")).path("issuedOn"));
    }

    private static Response issue(Map<String, Object> request) {
        return Api.post(Api.steward(), "/v1/keys", request);
    }

    private static Response entryOf(Response written) {
        return Api.get(null, "/v1/log/entries/" + written.header("Covenant-Log-Index"));
    }
}
