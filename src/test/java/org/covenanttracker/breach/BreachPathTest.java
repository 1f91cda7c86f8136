package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The main path of a breach through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachPathTest {

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void a_breach_goes_from_filing_to_a_confirmed_remedy() {
        String department = Api.departmentKey("home-office");
        String id = Api.file(filer, "home-office");
        act(Api.steward(), id, "acceptance", null).then().body("stage", equalTo("open"));
        act(department, id, "acknowledgement", null).then().statusCode(200).body("acknowledgedOn", notNullValue());
        Map<String, Object> answer = Api.answer();
        answer.put("remedies", List.of(Map.of("kind", "apology", "dueOn", "2027-06-30", "text", "A letter.")));
        act(department, id, "answer", answer).then().statusCode(200).body("stage", equalTo("answered"));
        act(filer.key(), id, "reply", Map.of("satisfied", true, "text", "Thank you.", "outcomeAsSought", "partly"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("resolved"));
        act(department, id, "remedies/1/report", Map.of("doneOn", "2026-12-18", "text", "Sent."))
                .then()
                .statusCode(200);
        act(filer.key(), id, "remedies/1/confirmation", Map.of("confirmed", true))
                .then()
                .statusCode(200)
                .body("remedies[0].confirmed", equalTo(true));
    }

    @Test
    void the_clocks_of_a_breach_served_before_christmas_show_the_days_they_skip() {
        Api.departmentKey("ministry-of-defence");
        String id = Api.file(filer, "ministry-of-defence");
        act(Api.steward(), id, "acceptance", null)
                .then()
                .body("clocks.find { it.clock == 'answer' }.dueOn", equalTo("2027-01-21"))
                .body("clocks.find { it.clock == 'acknowledgement' }.dueOn", equalTo("2026-12-29"))
                .body("clocks.find { it.clock == 'answer' }.calendar", equalTo("2025-2028.1"))
                .body(
                        "clocks.find { it.clock == 'answer' }.skipped.code",
                        hasItems("christmas_day", "boxing_day_substitute", "new_years_day"))
                .body("clocks.find { it.clock == 'answer' }.skipped.on", hasItem("2027-01-04"));
    }

    @Test
    void words_are_closed_to_the_public_until_the_department_has_answered() {
        String department = Api.departmentKey("cabinet-office");
        String id = Api.file(filer, "cabinet-office");
        get(null, "/v1/breaches/" + id).then().body("title", nullValue()).body("sign", equalTo("PC-W2"));
        get(department, "/v1/breaches/" + id).then().body("narrative", nullValue());
        get(filer.key(), "/v1/breaches/" + id).then().body("narrative", notNullValue());
        act(Api.steward(), id, "acceptance", null);
        get(department, "/v1/breaches/" + id).then().body("narrative", notNullValue());
        get(null, "/v1/breaches/" + id).then().body("narrative", nullValue());
        act(department, id, "answer", Api.answer());
        get(null, "/v1/breaches/" + id)
                .then()
                .body("narrative", notNullValue())
                .body("answers[0].text", equalTo("We gave too little notice."));
    }

    @Test
    void a_narrative_for_the_parties_is_never_public() {
        String department = Api.departmentKey("cabinet-office");
        Map<String, Object> filing = Api.filing("cabinet-office");
        filing.put("narrativeFor", "parties");
        String id = post(filer.key(), "/v1/breaches", filing).then().extract().path("id");
        act(Api.steward(), id, "acceptance", null);
        act(department, id, "answer", Api.answer());
        get(null, "/v1/breaches/" + id).then().body("title", notNullValue()).body("narrative", nullValue());
        get(department, "/v1/breaches/" + id).then().body("narrative", notNullValue());
    }

    @Test
    void a_contested_answer_may_be_revised_once_and_is_then_found_on() {
        String department = Api.departmentKey("home-office");
        String id = Api.file(filer, "home-office");
        act(Api.steward(), id, "acceptance", null);
        act(department, id, "answer", Api.answer());
        Map<String, Object> contest = Map.of("satisfied", false, "text", "It does not say why.");
        act(filer.key(), id, "reply", contest).then().body("stage", equalTo("contested"));
        act(department, id, "answer", Api.answer()).then().body("stage", equalTo("answered"));
        act(filer.key(), id, "reply", contest).then().body("stage", equalTo("contested"));
        act(department, id, "answer", Api.answer())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already_revised"));
        act(Api.reviewer(), id, "finding-draft", Map.of("finding", "upheld", "text", "No reason was given."));
        act(filer.key(), id, "finding-comment", Map.of("text", "So it was."));
        act(department, id, "finding-comment", Map.of("text", "So it was not."));
        act(Api.reviewer(), id, "finding", Map.of("finding", "upheld", "text", "No reason was given."))
                .then()
                .statusCode(200)
                .body("stage", equalTo("decided"))
                .body("answers", hasSize(2));
    }

    @Test
    void a_refused_filing_is_brought_back_by_another_steward_and_not_by_the_same() {
        String id = Api.file(filer, "home-office");
        act(Api.steward(), id, "refusal", Map.of("reason", "too_old", "explanation", "Before the Covenant."))
                .then()
                .body("stage", equalTo("refused"));
        act(Api.steward(), id, "reinstatement", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own_decision"));
        act(Api.secondSteward(), id, "reinstatement", null)
                .then()
                .statusCode(200)
                .body("stage", equalTo("open"));
    }

    private static io.restassured.response.Response act(String key, String id, String what, Object body) {
        return post(key, "/v1/breaches/" + id + "/" + what, body);
    }
}
