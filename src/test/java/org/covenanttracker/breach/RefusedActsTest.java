package org.covenanttracker.breach;

import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;

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

/// What the parties may not do to a breach, and what they must say when they do something.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedActsTest {

    private Api.Organisation filer;
    private String department;
    private String breach;

    @BeforeEach
    void accept_a_breach_against_the_home_office() {
        filer = Api.organisation();
        department = Api.departmentKey("home-office");
        breach = "/v1/breaches/" + Api.file(filer, "home-office");
        post(Api.steward(), breach + "/acceptance", null).then().statusCode(200);
    }

    @Test
    void a_department_cannot_answer_anothers_breach() {
        String other = Api.departmentKey("cabinet-office");
        Refused.with(403, "not_your_part", () -> post(other, breach + "/answer", Api.answer()));
        Refused.with(403, "not_your_part", () -> post(other, breach + "/acknowledgement", null));
    }

    @Test
    void an_organisation_cannot_reply_for_the_filer_or_support_its_own() {
        answer();
        Map<String, Object> reply = Map.of("satisfied", true, "text", "Fine.");
        String other = Api.organisation().key();
        Refused.with(403, "not_your_part", () -> post(other, breach + "/reply", reply));
        Refused.with(403, "not_your_part", () -> post(other, breach + "/withdrawal", Map.of("reason", "settled")));
        Refused.with(403, "not_your_part", () -> post(filer.key(), breach + "/support", Map.of()));
    }

    @Test
    void a_second_answer_is_refused() {
        answer();
        Refused.with(409, "wrong_stage", () -> post(department, breach + "/answer", Api.answer()))
                .body("stage", equalTo("answered"));
    }

    @Test
    void an_acknowledgement_counts_once() {
        post(department, breach + "/acknowledgement", null).then().statusCode(200);
        Refused.with(409, "already_acknowledged", () -> post(department, breach + "/acknowledgement", null));
    }

    @Test
    void a_reply_to_no_answer_is_refused() {
        Map<String, Object> reply = Map.of("satisfied", false, "text", "Nothing came.");
        Refused.with(409, "wrong_stage", () -> post(filer.key(), breach + "/reply", reply));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text           | null              | /text           | required
            text           | ""                | /text           | plain_text
            text           | 5                 | /text           | wrong_type
            position       | null              | /position       | required
            position       | "guilty"          | /position       | wrong_value
            position       | 0                 | /position       | wrong_type
            respondentRole | "a\\nb"           | /respondentRole | plain_text
            remedies       | {}                | /remedies       | wrong_type
            remedies       | ""                | /remedies       | wrong_type
            remedies       | [null]            | /remedies/0     | required
            remedies       | [[]]              | /remedies/0     | wrong_type
            remedies       | ["apology"]       | /remedies/0     | wrong_type
            remedies       | [{"kind":"magic"}]| /remedies/0/kind| wrong_value
            remedy         | []                | /remedy         | unknown_field
            """)
    void an_answer_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        Refused.at(pointer, rule, () -> answerWith(field, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2026-12-17"       | range
            "2028-12-19"       | range
            "+999999999-12-31" | wrong_value
            "2027-02-29"       | wrong_value
            20270301           | wrong_type
            null               | required
            """)
    void a_remedy_due_in_the_past_too_far_off_or_never_is_refused(String json, String rule) {
        Map<String, Object> remedy = Map.of("kind", "apology", "text", "A letter.");
        String body = "[" + Refused.body(remedy, "dueOn", json) + "]";
        Refused.at("/remedies/0/dueOn", rule, () -> answerWith("remedies", body));
    }

    @Test
    void an_answer_of_ten_thousand_remedies_is_refused() {
        Map<String, Object> remedy = Map.of("kind", "apology", "dueOn", "2027-01-04", "text", "A letter.");
        Map<String, Object> answer = Api.answer();
        answer.put("remedies", Collections.nCopies(10_000, remedy));
        Refused.at("/remedies", "length", () -> post(department, breach + "/answer", answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"satisfied":"true","text":"a"}                                | /satisfied       | wrong_type
            {"satisfied":1,"text":"a"}                                     | /satisfied       | wrong_type
            {"satisfied":null,"text":"a"}                                  | /satisfied       | required
            {"satisfied":true}                                             | /text            | required
            {"satisfied":true,"text":"a","outcomeAsSought":"all"}          | /outcomeAsSought | wrong_value
            {"satisfied":true,"text":"a","satisfactory":true}              | /satisfactory    | unknown_field
            """)
    void a_reply_that_breaks_a_rule_is_refused(String body, String pointer, String rule) {
        answer();
        Refused.at(pointer, rule, () -> send(filer.key(), "reply", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"until":"2027-01-21","reason":"complexity","text":"a"} | /until  | range
            {"until":"2027-02-19","reason":"complexity","text":"a"} | /until  | range
            {"until":"2027-01-23","reason":"complexity","text":"a"} | /until  | working_day
            {"until":"2027-01-25","reason":"laziness","text":"a"}   | /reason | wrong_value
            {"until":"2027-01-25","reason":"complexity"}            | /text   | required
            """)
    void an_extension_that_breaks_a_rule_is_refused(String body, String pointer, String rule) {
        Refused.at(pointer, rule, () -> send(department, "extension", body));
    }

    @Test
    void a_report_on_a_remedy_is_about_one_that_was_promised_and_a_day_that_was() {
        Map<String, Object> answer = Api.answer();
        answer.put("remedies", List.of(Map.of("kind", "apology", "dueOn", "2027-01-04", "text", "A letter.")));
        post(department, breach + "/answer", answer).then().statusCode(200);
        String done = "{\"doneOn\":\"2026-12-18\",\"text\":\"Sent.\"}";
        for (String number : new String[] {"0", "2", "-1", "01", "x", "99999", "1.0"}) {
            Refused.with(404, "not_found", () -> send(department, "remedies/" + number + "/report", done));
        }
        String tomorrow = done.replace("18", "19");
        Refused.at("/doneOn", "range", () -> send(department, "remedies/1/report", tomorrow));
        Refused.with(409, "not_reported", () -> send(filer.key(), "remedies/1/confirmation", "{\"confirmed\":true}"));
    }

    @Test
    void a_screened_filing_cannot_be_refused_any_more() {
        Map<String, Object> refusal = Map.of("reason", "vexatious", "explanation", "No.");
        Refused.with(409, "wrong_stage", () -> post(Api.steward(), breach + "/refusal", refusal));
    }

    private void answer() {
        post(department, breach + "/answer", Api.answer()).then().statusCode(200);
    }

    private Response answerWith(String field, String json) {
        return send(department, "answer", Refused.body(Api.answer(), field, json));
    }

    private Response send(String key, String what, String body) {
        return Refused.as(key).body(body).post(breach + "/" + what);
    }
}
