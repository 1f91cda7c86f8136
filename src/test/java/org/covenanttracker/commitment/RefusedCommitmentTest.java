package org.covenanttracker.commitment;

import static org.covenanttracker.Api.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commitments that break a rule.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedCommitmentTest {

    private static final Map<String, Object> RIGHT = Map.of(
            "title", "Give reasons",
            "description", "For every decision.",
            "signs", List.of("TD-P2"),
            "dueOn", "2027-06-30");

    private String department;

    @BeforeEach
    void take_the_key_of_a_department() {
        department = Api.departmentKey("home-office");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signs   | []                    | /signs   | length
            signs   | null                  | /signs   | required
            signs   | "TD-P2"               | /signs   | wrong_type
            signs   | {}                    | /signs   | wrong_type
            signs   | [null]                | /signs/0 | required
            signs   | [5]                   | /signs/0 | wrong_type
            signs   | [["TD-P2"]]           | /signs/0 | wrong_type
            signs   | ["ZZ-P1"]             | /signs/0 | unknown
            signs   | ["TD-P2","TD-W1"]     | /signs/1 | progress_sign
            signs   | ["TD-P2","TD-P2"]     | /signs   | distinct
            dueOn   | "2026-12-17"          | /dueOn   | not_in_past
            dueOn   | "2201-01-01"          | /dueOn   | wrong_value
            dueOn   | "+999999999-12-31"    | /dueOn   | wrong_value
            mission | "world_peace"         | /mission | wrong_value
            measure | []                    | /measure | wrong_type
            measure | "50 %"                | /measure | wrong_type
            status  | "complete"            | /status  | unknown_field
            """)
    void a_commitment_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        Refused.at(pointer, rule, () -> make(field, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e999999999     | digits
            -1e999999999    | digits
            1e-999999999    | digits
            0e999999999     | digits
            1e9999999999    | malformed_json
            1.50001         | digits
            1000000000000000| digits
            "50"            | wrong_type
            ""              | wrong_value
            true            | wrong_type
            [50]            | wrong_type
            null            | required
            """)
    void a_target_that_is_no_number_of_ours_is_refused(String number, String rule) {
        String measure = "{\"unit\":\"%\",\"target\":" + number + "}";
        Refused.at("/measure/target", rule, () -> make("measure", measure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"unit":"%","target":NaN}       | /measure      | malformed_json
            {"unit":"%","target":Infinity}  | /measure      | malformed_json
            {"unit":"","target":1}          | /measure/unit | plain_text
            {"unit":"%","target":1,"at":1}  | /measure/at   | unknown_field
            {"target":1}                    | /measure/unit | required
            """)
    void a_measure_that_breaks_a_rule_is_refused(String measure, String pointer, String rule) {
        Refused.at(pointer, rule, () -> make("measure", measure));
    }

    @Test
    void ten_thousand_signs_are_refused() {
        String signs = "[" + String.join(",", Collections.nCopies(10_000, "\"TD-P2\"")) + "]";
        Refused.at("/signs", "length", () -> make("signs", signs));
    }

    @Test
    void a_department_cannot_touch_anothers_commitment() {
        String commitment = made();
        String other = Api.departmentKey("cabinet-office");
        Refused.with(403, "not_your_part", () -> post(other, commitment + "/withdrawal", Map.of("reason", "No.")));
        Refused.with(403, "not_your_part", () -> post(other, commitment + "/progress", progress("limited")));
    }

    @Test
    void a_withdrawn_commitment_is_not_reported_on_and_withdrawn_is_no_progress() {
        String commitment = made();
        Refused.at("/status", "wrong_value", () -> post(department, commitment + "/progress", progress("withdrawn")));
        post(department, commitment + "/withdrawal", Map.of("reason", "Money."))
                .then()
                .statusCode(200);
        Refused.with(409, "withdrawn", () -> post(department, commitment + "/progress", progress("limited")));
        Refused.with(409, "withdrawn", () -> post(department, commitment + "/withdrawal", Map.of("reason", "Again.")));
    }

    @Test
    void an_organisation_that_is_not_verified_assesses_nothing() {
        String commitment = made();
        String unverified = Api.organisation(false).key();
        Refused.with(403, "not_verified", () -> post(unverified, commitment + "/assessment", progress("limited")));
    }

    private String made() {
        return "/v1/commitments/"
                + post(department, "/v1/commitments", RIGHT)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> progress(String status) {
        return Map.of("status", status, "text", "As far as we know.");
    }

    private Response make(String field, String json) {
        return Refused.as(department).body(Refused.body(RIGHT, field, json)).post("/v1/commitments");
    }
}
