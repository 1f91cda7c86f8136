package org.covenanttracker.breach;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Filings that break a rule: each is refused with the field and the rule, and nothing is stored.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedFilingTest {

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void a_breach_against_an_unknown_department_is_refused() {
        refused("department", "\"ministry-of-silly-walks\"", "unknown");
    }

    @Test
    void a_breach_citing_an_unknown_sign_is_refused() {
        refused("sign", "\"ZZ-W1\"", "unknown");
    }

    @Test
    void a_breach_citing_a_progress_sign_is_refused() {
        refused("sign", "\"RV-P1\"", "warning_sign");
    }

    @Test
    void an_act_of_tomorrow_is_refused() {
        refused("occurredOn", "\"2026-12-19\"", "not_in_future");
        refused("raisedOn", "\"2026-12-19\"", "not_in_future");
    }

    @Test
    void an_unknown_field_is_refused() {
        refused("severity", "\"high\"", "unknown_field");
    }

    @Test
    void what_is_for_unnamed_filings_is_refused_of_named_ones() {
        refused("namedToDepartment", "true", "unnamed_only");
        refused("confirmAdmittedRecently", "false", "unnamed_only");
        Api.get(filer.key(), "/v1/log/entries?type=BreachFiled&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.leaf.actor.id == '" + filer.id() + "' }.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "sign", "title", "narrative", "occurredOn", "remedySought", "naming"})
    void what_a_filing_needs_is_never_made_up(String field) {
        Map<String, Object> filing = Api.filing("home-office");
        filing.remove(field);
        Refused.at("/" + field, "required", () -> Api.post(filer.key(), "/v1/breaches", filing));
        refused(field, "null", "required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title        | 5                       | wrong_type
            title        | 5.5                     | wrong_type
            title        | true                    | wrong_type
            title        | ["a"]                   | wrong_type
            title        | {"text":"a"}            | wrong_type
            department   | 7                       | wrong_type
            sign         | ["PC-W2"]               | wrong_type
            naming       | 0                       | wrong_type
            naming       | true                    | wrong_type
            naming       | ["named"]               | wrong_type
            naming       | "Named"                 | wrong_value
            naming       | "0"                     | wrong_value
            naming       | ""                      | wrong_value
            narrativeFor | "nobody"                | wrong_value
            mission      | "world_peace"           | wrong_value
            nation       | ""                      | wrong_value
            lang         | "EN"                    | format
            lang         | "eng"                   | format
            lang         | ""                      | format
            """)
    void a_value_of_another_type_or_list_is_refused(String field, String json, String rule) {
        refused(field, json, rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-30\"",
                "\"0000-00-00\"",
                "\"99999-01-01\"",
                "\"+999999999-12-31\"",
                "\"-0044-03-15\"",
                "\"1899-12-31\"",
                "\"2026-1-1\"",
                "\"2026-11-03T00:00:00\"",
                "\"20261103\"",
                "\"yesterday\"",
                "\"\"",
                "\" 2026-11-03\""
            })
    void a_date_that_is_none_is_refused(String json) {
        refused("occurredOn", json, "wrong_value");
        refused("raisedOn", json, "wrong_value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261103", "20261103.5", "1e9", "[2026,11,3]", "{}", "true"})
    void a_date_that_is_no_text_is_refused(String json) {
        refused("occurredOn", json, "wrong_type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x"                                     | wrong_value
            ""                                      | wrong_value
            "1-1-1-1-1"                             | wrong_value
            "AAAAAAAAAAAAAAAAAAAAAA=="              | wrong_value
            5                                       | wrong_type
            {}                                      | wrong_type
            "00000000-0000-0000-0000-000000000000"  | unknown
            """)
    void an_id_that_names_nothing_is_refused(String json, String rule) {
        refused("commitment", json, rule);
        refused("relatedTo", json, rule);
    }

    @Test
    void co_filers_are_others_on_the_register_each_named_once() {
        String other = '"' + Api.organisation().id() + '"';
        String nobody = "\"00000000-0000-0000-0000-000000000000\"";
        refusedAt("/coFilers/1", "distinct", "coFilers", "[" + other + "," + other + "]");
        refusedAt("/coFilers/1", "not_itself", "coFilers", "[" + other + ",\"" + filer.id() + "\"]");
        refusedAt("/coFilers/0", "unknown", "coFilers", "[" + nobody + "]");
        refusedAt("/coFilers/0", "wrong_value", "coFilers", "[\"Shelter\"]");
        refusedAt("/coFilers/0", "required", "coFilers", "[null]");
        refusedAt("/coFilers", "wrong_type", "coFilers", other);
        refusedAt("/coFilers", "length", "coFilers", "[" + String.join(",", Collections.nCopies(21, nobody)) + "]");
    }

    @Test
    void who_has_ended_or_is_suspended_is_no_co_filer() {
        Api.Organisation ended = Api.organisation();
        Api.Organisation suspended = Api.organisation();
        Api.post(Api.steward(), "/v1/organisations/" + ended.id() + "/closure", Map.of())
                .then()
                .statusCode(200);
        Api.post(Api.steward(), "/v1/organisations/" + suspended.id() + "/suspension", Map.of("reason", "misuse"))
                .then()
                .statusCode(200);
        refusedAt("/coFilers/0", "active", "coFilers", "[\"" + ended.id() + "\"]");
        refusedAt("/coFilers/0", "active", "coFilers", "[\"" + suspended.id() + "\"]");
    }

    @Test
    void those_vouched_for_are_told_of_in_two_thousand_characters() {
        refused("onBehalfOf", "\"" + "a".repeat(2_001) + "\"", "plain_text");
        refused("onBehalfOf", "[\"a\"]", "wrong_type");
    }

    @Test
    void a_commitment_of_another_department_is_refused() {
        Map<String, Object> commitment = Map.of(
                "title", "Give reasons",
                "description", "For every decision.",
                "signs", new String[] {"TD-P2"},
                "dueOn", "2027-06-30");
        String id = Api.post(Api.departmentKey("cabinet-office"), "/v1/commitments", commitment)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused("commitment", '"' + id + '"', "unknown");
    }

    private void refusedAt(String pointer, String rule, String field, String json) {
        String body = Refused.body(Api.filing("home-office"), field, json);
        Refused.at(pointer, rule, () -> file(body));
    }

    private void refused(String field, String json, String rule) {
        String body = Refused.body(Api.filing("home-office"), field, json);
        Refused.at("/" + field, rule, () -> file(body));
    }

    private Response file(String body) {
        return Refused.as(filer.key()).body(body).post("/v1/breaches");
    }
}
