package org.covenanttracker.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys that cannot be issued.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssueKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                     | /role         | required
            {"role":"clock"}                                       | /role         | wrong_value
            {"role":"public"}                                      | /role         | wrong_value
            {"role":"admin"}                                       | /role         | wrong_value
            {"role":0}                                             | /role         | wrong_type
            {"role":["steward"]}                                   | /role         | wrong_type
            {"role":"department"}                                  | /department   | required
            {"role":"department","department":"no-such-body"}      | /department   | unknown
            {"role":"department","department":""}                  | /department   | plain_text
            {"role":"department","department":"\\u0000"}           | /department   | plain_text
            {"role":"organisation"}                                | /organisation | required
            {"role":"organisation","organisation":"x"}             | /organisation | wrong_value
            {"role":"organisation","organisation":""}              | /organisation | wrong_value
            {"role":"steward","holder":"x"}                        | /holder       | wrong_value
            {"role":"steward","department":"home-office"}          | /department   | not_for_role
            {"role":"reviewer","label":""}                         | /label        | plain_text
            {"role":"reviewer","label":"\\u0000"}                  | /label        | plain_text
            {"role":"reviewer","label":"\\ud800"}                  | /label        | plain_text
            {"role":"reviewer","expiresOn":"2026-12-17"}           | /expiresOn    | range
            {"role":"reviewer","expiresOn":"2028-12-18"}           | /expiresOn    | range
            {"role":"reviewer","expiresOn":"+999999999-12-31"}     | /expiresOn    | wrong_value
            {"role":"reviewer","secret":"mine"}                    | /secret       | unknown_field
            """)
    void a_key_that_breaks_a_rule_is_not_issued(String body, String pointer, String rule) {
        Refused.at(pointer, rule, () -> issue(body));
    }

    @Test
    void a_key_for_an_organisation_that_is_not_on_the_register_is_not_issued() {
        String nobody = "00000000-0000-0000-0000-000000000000";
        Refused.at(
                "/organisation",
                "unknown",
                () -> issue(Refused.body(role("organisation"), "organisation", quoted(nobody))));
        Refused.at("/holder", "unknown", () -> issue(Refused.body(role("steward"), "holder", quoted(nobody))));
    }

    @Test
    void a_staff_key_is_not_issued_to_a_party() {
        String party = Api.organisation().id();
        Refused.at("/holder", "unknown", () -> issue(Refused.body(role("reviewer"), "holder", quoted(party))));
    }

    @Test
    void a_holder_has_at_most_two_live_keys() {
        Map<String, Object> request = Map.of(
                "role", "organisation", "organisation", Api.organisation().id());
        Api.post(Api.steward(), "/v1/keys", request).then().statusCode(201);
        Refused.with(409, "too_many_keys", () -> Api.post(Api.steward(), "/v1/keys", request));
    }

    private static Map<String, Object> role(String role) {
        return Map.of("role", role);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Response issue(String body) {
        return Refused.as(Api.steward()).body(body).post("/v1/keys");
    }
}
