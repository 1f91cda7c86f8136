package org.covenanttracker.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Public bodies that get on the register, and what is shown of them.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentLifeTest {

    @Test
    void a_registered_department_shows_all_that_was_said_and_where_it_stands_in_the_log() {
        Map<String, Object> request = request();
        request.putAll(
                Map.of("acronym", "OFE", "contentId", "25AACD68-dc0c-4041-9c3a-df59a5357c23", "registerKey", "PB123"));
        Response registered = register(request);
        registered.then().statusCode(201).header("Location", containsString("/v1/departments/" + request.get("slug")));
        Api.get(null, "/v1/departments/" + request.get("slug"))
                .then()
                .body("name", equalTo("Office for Examples"))
                .body("acronym", equalTo("OFE"))
                .body("contentId", equalTo("25aacd68-dc0c-4041-9c3a-df59a5357c23"))
                .body("registerKey", equalTo("PB123"))
                .body("source", equalTo("https://www.example.org/covenant"));
        Api.get(null, "/v1/log/entries/" + registered.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("DepartmentRegistered"))
                .body("leaf.stream", equalTo(registered.path("id")))
                .body("leaf.data.slug", equalTo(request.get("slug")));
    }

    @Test
    void what_is_left_out_is_null() {
        register(request())
                .then()
                .statusCode(201)
                .body("acronym", nullValue())
                .body("contentId", nullValue())
                .body("registerKey", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "ministerial_department, covenant_text",
        "non_ministerial_department, adopted",
        "executive_agency, adopted",
        "public_body, listed_by_steward",
        "local_authority, listed_by_steward"
    })
    void every_kind_and_basis_is_taken_and_read_back(String kind, String basis) {
        Map<String, Object> request = request();
        request.putAll(Map.of("kind", kind, "basis", basis));
        register(request).then().statusCode(201).body("kind", equalTo(kind)).body("basis", equalTo(basis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "a", "a-b-c", "4th-office", "x9-"})
    void a_slug_is_lower_case_words_joined_by_single_hyphens(String slug) {
        Map<String, Object> request = request();
        String unique = slug + (slug.endsWith("-") ? "" : "-") + UUID.randomUUID();
        request.put("slug", unique);
        register(request).then().statusCode(201).body("slug", equalTo(unique));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug        | ""                               | /slug        | format
            slug        | "a_b"                            | /slug        | format
            slug        | "caf\\u00e9"                     | /slug        | format
            slug        | "a\\n"                           | /slug        | format
            slug        | "-"                              | /slug        | format
            slug        | "steward"                        | /slug        | wrong_value
            slug        | null                             | /slug        | required
            name        | null                             | /name        | required
            name        | "a\\tb"                          | /name        | plain_text
            name        | "a\\u202eb"                      | /name        | plain_text
            acronym     | "ABCDEFGHIJKLM"                  | /acronym     | format
            acronym     | "A B"                            | /acronym     | format
            kind        | null                             | /kind        | required
            kind        | 1                                | /kind        | wrong_type
            basis       | "covenantText"                   | /basis       | wrong_value
            source      | null                             | /source      | required
            source      | "https://"                       | /source      | format
            source      | "HTTPS://www.example.org"        | /source      | format
            source      | "//www.example.org"              | /source      | format
            source      | "https://www.example.org/\\u00e9"| /source      | format
            source      | "https://a.b/\\n"                | /source      | format
            contentId   | ""                               | /contentId   | wrong_value
            contentId   | "1-1-1-1-1"                      | /contentId   | wrong_value
            registerKey | "ABCD1"                          | /registerKey | format
            registerKey | "D"                              | /registerKey | format
            registerKey | "D123456"                        | /registerKey | format
            registerKey | "d15"                            | /registerKey | format
            """)
    void a_field_that_breaks_its_rule_is_refused(String field, String json, String pointer, String rule) {
        String body = Refused.body(request(), field, json);
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post("/v1/departments"));
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "source, 500", "acronym, 12", "slug, 100"})
    void a_field_is_taken_up_to_its_length_and_not_beyond(String field, int length) {
        String start = field.equals("source")
                ? "https://www.example.org/"
                : UUID.randomUUID().toString();
        String longest = (start + "a".repeat(length)).substring(0, length);
        Map<String, Object> request = request();
        request.put(field, field.equals("acronym") ? "A".repeat(length) : longest);
        register(request).then().statusCode(201);
        Map<String, Object> longer = request();
        longer.put(field, request.get(field) + "a");
        Refused.with(400, "invalid", () -> register(longer)).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void a_department_gets_keys_and_filings_from_the_moment_it_is_registered() {
        Map<String, Object> request = request();
        register(request).then().statusCode(201);
        String slug = (String) request.get("slug");
        Api.key(Map.of("role", "department", "department", slug));
        Api.file(Api.organisation(), slug);
        Api.get(null, "/v1/breaches?department=" + slug).then().body("items", hasSize(1));
    }

    /// A slug is an address for good: upper case or a slash at its end is another one.
    @Test
    void a_department_is_found_by_its_very_slug() {
        Refused.with(404, "not_found", () -> Refused.as(null).get("/v1/departments/Home-Office"));
        Refused.with(404, "not_found", () -> Refused.as(null).get("/v1/departments/home-offic"));
        Refused.with(404, "not_found", () -> Refused.as(null).get("/v1/departments/home_office"));
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "slug", "office-for-examples-" + UUID.randomUUID(),
                "name", "Office for Examples",
                "kind", "public_body",
                "basis", "adopted",
                "source", "https://www.example.org/covenant"));
    }

    private static Response register(Map<String, Object> request) {
        return Api.post(Api.steward(), "/v1/departments", request);
    }
}
