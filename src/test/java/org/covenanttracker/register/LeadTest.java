package org.covenanttracker.register;

import static org.covenanttracker.register.ADepartment.change;
import static org.covenanttracker.register.ADepartment.get;
import static org.covenanttracker.register.ADepartment.newSlug;
import static org.covenanttracker.register.ADepartment.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ministers and senior officials who lead for a department: the only officials with a name.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadTest {

    @Inject
    Rebuild rebuild;

    @Test
    void a_department_starts_without_leads() {
        get(registered()).then().body("leads", empty()).body("content", empty());
    }

    @Test
    void a_lead_is_shown_with_name_role_and_office() {
        String slug = registered();
        name(slug).then().statusCode(201).header("Location", containsString("/v1/departments/" + slug));
        get(slug)
                .then()
                .body("leads[0].n", equalTo(1))
                .body("leads[0].role", equalTo("minister"))
                .body("leads[0].name", equalTo("A. N. Example"))
                .body("leads[0].office", equalTo("Minister for Examples"))
                .body("leads[0].from", equalTo("2026-07-01"))
                .body("leads[0].to", nullValue());
    }

    @Test
    void the_leaf_has_role_and_office_and_only_commits_to_the_name() {
        Response named = name(registered());
        String index = named.header("Covenant-Log-Index");
        Api.get(null, "/v1/log/entries/" + index)
                .then()
                .body("leaf.type", equalTo("LeadNamed"))
                .body("leaf.data.role", equalTo("minister"))
                .body("leaf.data.office", equalTo("Minister for Examples"))
                .body("leaf.content.name", notNullValue());
        Api.get(null, "/v1/log/entries/" + index + "/leaf").then().body(not(containsString("A. N. Example")));
        Api.get(null, "/v1/log/entries/" + index + "/content")
                .then()
                .body("fields.name.text", equalTo("A. N. Example"));
    }

    @Test
    void a_lead_that_ended_stays_on_record_beside_the_next() {
        String slug = registered();
        name(slug).then().statusCode(201);
        end(slug, "1", "2026-12-01").then().statusCode(200).body("leads[0].to", equalTo("2026-12-01"));
        Map<String, Object> next = lead();
        next.putAll(Map.of("name", "Another Example", "from", "2026-12-02", "to", "2027-01-31"));
        change(slug, "leads", next).then().statusCode(201);
        get(slug)
                .then()
                .body("leads.name", contains("A. N. Example", "Another Example"))
                .body("leads.to", contains("2026-12-01", "2027-01-31"));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_last_day_said_again_takes_the_place_of_the_first() {
        String slug = registered();
        name(slug).then().statusCode(201);
        end(slug, "1", "2026-12-01").then().statusCode(200);
        end(slug, "1", "2026-12-03").then().statusCode(200).body("leads[0].to", equalTo("2026-12-03"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role   | null                     | /role   | required
            role   | "director"               | /role   | wrong_value
            name   | null                     | /name   | required
            name   | "a\\u0007"               | /name   | plain_text
            office | null                     | /office | required
            from   | null                     | /from   | required
            from   | "2026-02-30"             | /from   | wrong_value
            to     | "2026-06-30"             | /to     | not_before_from
            email  | "a@example.org"          | /email  | unknown_field
            """)
    void a_lead_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        String address = "/v1/departments/" + registered() + "/leads";
        String body = Refused.body(lead(), field, json);
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(address));
    }

    @Test
    void a_lead_does_not_end_before_its_first_day() {
        String slug = registered();
        name(slug).then().statusCode(201);
        Refused.at("/to", "not_before_from", () -> end(slug, "1", "2026-06-30"));
        Refused.at("/to", "required", () -> change(slug, "leads/1/ending", Map.of()));
        end(slug, "1", "2026-07-01").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "99999"})
    void a_lead_that_is_not_there_does_not_end(String n) {
        String slug = registered();
        name(slug).then().statusCode(201);
        Refused.with(404, "not_found", () -> end(slug, n, "2026-12-01"));
        Refused.with(404, "not_found", () -> name(newSlug()));
    }

    @Test
    void a_department_that_has_ended_has_no_new_leads() {
        String slug = registered();
        change(slug, "closure", Map.of("successors", List.of())).then().statusCode(200);
        Refused.with(409, "department_ended", () -> name(slug));
    }

    @Test
    void a_steward_hides_a_name_from_all_but_the_department_and_staff_and_shows_it_again() {
        String slug = registered();
        int entry = Integer.parseInt(name(slug).header("Covenant-Log-Index"));
        Map<String, Object> hold = Map.of("entry", entry, "field", "name", "reason", "personal_data");
        change(slug, "hold", hold).then().statusCode(200);
        get(slug).then().body("leads[0].name", nullValue()).body("content[0].status", equalTo("held"));
        Api.get(Api.departmentKey(slug), "/v1/departments/" + slug)
                .then()
                .body("leads[0].name", equalTo("A. N. Example"));
        change(slug, "release", Map.of("entry", entry, "field", "name")).then().statusCode(200);
        get(slug).then().body("leads[0].name", equalTo("A. N. Example"));
        end(slug, "1", "2026-12-01").then().statusCode(200);
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_name_is_redacted_and_proposed_for_erasure_like_other_words() {
        String slug = registered();
        int entry = Integer.parseInt(name(slug).header("Covenant-Log-Index"));
        Map<String, Object> redaction = Map.of(
                "entry",
                entry,
                "field",
                "name",
                "reason",
                "personal_data",
                "spans",
                List.of(Map.of("from", 0, "to", 5)));
        change(slug, "redaction", redaction).then().statusCode(200);
        get(slug).then().body("leads[0].name", not(containsString("A. N.")));
        change(slug, "erasure", Map.of("entry", entry, "field", "name", "ground", "data_protection"))
                .then()
                .statusCode(200)
                .body("content[0].erasureProposedOn", equalTo(RunningService.FIRST_DAY));
    }

    private static Response name(String slug) {
        return change(slug, "leads", lead());
    }

    private static Response end(String slug, String n, String to) {
        return change(slug, "leads/" + n + "/ending", Map.of("to", to));
    }

    private static Map<String, Object> lead() {
        return new HashMap<>(Map.of(
                "role", "minister",
                "name", "A. N. Example",
                "office", "Minister for Examples",
                "from", "2026-07-01"));
    }
}
