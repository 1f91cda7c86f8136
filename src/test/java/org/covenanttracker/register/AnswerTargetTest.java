package org.covenanttracker.register;

import static org.covenanttracker.register.ADepartment.change;
import static org.covenanttracker.register.ADepartment.get;
import static org.covenanttracker.register.ADepartment.newSlug;
import static org.covenanttracker.register.ADepartment.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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

/// In how many days a department itself says that it answers.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerTargetTest {

    @Inject
    Rebuild rebuild;

    @Test
    void a_department_has_no_target_until_it_sets_one() {
        get(registered()).then().body("answerTarget", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 20})
    void a_target_is_shown_and_on_record(int days) {
        String slug = registered();
        Response set = put(Api.departmentKey(slug), slug, "{\"workingDays\":" + days + "}");
        set.then().statusCode(200).body("answerTarget", equalTo(days));
        get(slug).then().body("answerTarget", equalTo(days));
        Api.get(null, "/v1/log/entries/" + set.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("AnswerTargetSet"))
                .body("leaf.data.workingDays", equalTo(days))
                .body("leaf.actor.role", equalTo("department"));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void null_takes_the_target_back() {
        String slug = registered();
        String key = Api.departmentKey(slug);
        put(key, slug, "{\"workingDays\":10}").then().statusCode(200);
        put(key, slug, "{\"workingDays\":null}").then().statusCode(200).body("answerTarget", nullValue());
        get(slug).then().body("answerTarget", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | /workingDays | required
            {"workingDays":0}               | /workingDays | range
            {"workingDays":21}              | /workingDays | range
            {"workingDays":-5}              | /workingDays | range
            {"workingDays":1.5}             | /workingDays | range
            {"workingDays":"10"}            | /workingDays | range
            {"workingDays":5,"from":"now"}  | /from        | unknown_field
            """)
    void a_target_that_breaks_a_rule_is_refused(String body, String pointer, String rule) {
        String slug = registered();
        String key = Api.departmentKey(slug);
        Refused.at(pointer, rule, () -> put(key, slug, body));
    }

    @Test
    void only_the_department_itself_sets_its_target() {
        String slug = registered();
        String other = Api.departmentKey(registered());
        Refused.with(403, "not_your_part", () -> put(other, slug, "{\"workingDays\":10}"));
        Refused.with(403, "role_not_allowed", () -> put(Api.steward(), slug, "{\"workingDays\":10}"));
        Refused.with(404, "not_found", () -> put(other, newSlug(), "{\"workingDays\":10}"));
    }

    @Test
    void a_department_that_has_ended_sets_none() {
        String slug = registered();
        String key = Api.departmentKey(slug);
        change(slug, "closure", Map.of("successors", List.of())).then().statusCode(200);
        Refused.with(409, "department_ended", () -> put(key, slug, "{\"workingDays\":10}"));
    }

    private static Response put(String key, String slug, String body) {
        return Refused.as(key).body(body).put("/v1/departments/" + slug + "/answer-target");
    }
}
