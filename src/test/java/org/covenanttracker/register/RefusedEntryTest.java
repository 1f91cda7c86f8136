package org.covenanttracker.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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

/// Departments and organisations that do not get on the register.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedEntryTest {

    private static final Map<String, Object> ORGANISATION =
            Map.of("name", "Example", "identifiers", List.of(), "kind", "charity", "verified", true);

    private static final Map<String, Object> DEPARTMENT = Map.of(
            "slug", "office-for-examples",
            "name", "Office for Examples",
            "kind", "public_body",
            "basis", "adopted",
            "source", "https://www.example.org/covenant");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name        | null                        | /name          | required
            name        | "\\ud800"                   | /name          | plain_text
            identifiers | null                        | /identifiers   | required
            identifiers | "XX-DEMO-1"                 | /identifiers   | wrong_type
            identifiers | [null]                      | /identifiers/0 | required
            identifiers | [7]                         | /identifiers/0 | wrong_type
            identifiers | ["\\u0000"]                 | /identifiers/0 | plain_text
            identifiers | ["GB-CHC-1"]                | /identifiers/0 | format
            identifiers | ["XX-DEMO-1","nonsense"]    | /identifiers/1 | format
            identifiers | ["XX-DEMO-1","XX-DEMO-1"]   | /identifiers   | distinct
            kind        | "political_party"           | /kind          | wrong_value
            sizeBand    | ""                          | /sizeBand      | wrong_value
            verified    | "true"                      | /verified      | wrong_type
            verified    | 1                           | /verified      | wrong_type
            verified    | null                        | /verified      | required
            email       | "a@example.org"             | /email         | unknown_field
            """)
    void an_organisation_that_breaks_a_rule_is_not_admitted(String field, String json, String pointer, String rule) {
        Refused.at(pointer, rule, () -> send("/v1/organisations", Refused.body(ORGANISATION, field, json)));
    }

    @Test
    void an_organisation_is_admitted_once() {
        String body = Refused.body(ORGANISATION, "identifiers", "[\"XX-DEMO-777\"]");
        send("/v1/organisations", body).then().statusCode(201);
        Refused.with(409, "already_admitted", () -> send("/v1/organisations", body));
    }

    @Test
    void an_unknown_organisation_cannot_be_classified() {
        String nobody = "/v1/organisations/00000000-0000-0000-0000-000000000000/classification";
        Refused.with(404, "not_found", () -> send(nobody, "{\"kind\":\"charity\",\"verified\":true}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug      | "Home-Office"               | /slug      | format
            slug      | "a b"                       | /slug      | format
            slug      | "a/b"                       | /slug      | format
            slug      | "-a"                        | /slug      | format
            slug      | "a--b"                      | /slug      | format
            slug      | "a-"                        | /slug      | format
            name      | ""                          | /name      | plain_text
            acronym   | ""                          | /acronym   | format
            acronym   | "It said that I"            | /acronym   | format
            contentId | "some words of mine"        | /contentId | wrong_value
            registerKey | "call me on 7"            | /registerKey | format
            kind      | "quango"                    | /kind      | wrong_value
            basis     | null                        | /basis     | required
            source    | "http://www.example.org"    | /source    | format
            source    | "javascript:alert(1)"       | /source    | format
            source    | "https://x y"               | /source    | format
            source    | "https://x\\" onload=\\"y"  | /source    | format
            minister  | "A. Person"                 | /minister  | unknown_field
            """)
    void a_department_that_breaks_a_rule_is_not_registered(String field, String json, String pointer, String rule) {
        Refused.at(pointer, rule, () -> send("/v1/departments", Refused.body(DEPARTMENT, field, json)));
    }

    @Test
    void a_department_is_registered_once() {
        Refused.with(
                409,
                "already_registered",
                () -> send("/v1/departments", Refused.body(DEPARTMENT, "slug", "\"home-office\"")));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_001, 500_001})
    void a_long_slug_is_refused_and_does_not_overflow_a_stack(int length) {
        String slug = "a-".repeat(length / 2) + "a";
        Refused.at(
                "/slug",
                "plain_text",
                () -> send("/v1/departments", Refused.body(DEPARTMENT, "slug", '"' + slug + '"')));
    }

    private static Response send(String address, String body) {
        return Refused.as(Api.steward()).body(body).post(address);
    }
}
