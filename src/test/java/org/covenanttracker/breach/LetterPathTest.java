package org.covenanttracker.breach;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What a department sent by letter or e-mail, recorded by a steward through HTTP. In a service of its own,
/// whose days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterPathTest {

    private static final String DEPARTMENT = "department-for-transport";

    @Inject
    Days days;

    @Inject
    Night night;

    @Test
    void an_answer_by_letter_counts_from_the_day_it_came_and_final_cards_stay_as_they_are() {
        ACase open = ACase.against(DEPARTMENT).accepted();
        LocalDate came = days.today().plusDays(3);
        LocalDate due =
                LocalDate.parse(open.seenByThePublic().extract().path("clocks.find { it.clock == 'answer' }.dueOn"));
        turnTo(due.plusDays(2));
        String before = card(due.plusDays(1)).asString();
        open.steward("answer", answer(came)).seenByThePublic().body("stage", equalTo("answered"));
        turnTo(due.plusDays(3));
        open.seenByThePublic()
                .body("acknowledgedOn", equalTo(came.toString()))
                .body("acknowledgementRecordedBy", equalTo("steward"))
                .body("wordsPublicFrom", equalTo(came.toString()))
                .body("title", notNullValue())
                .body("answers[0].receivedOn", equalTo(came.toString()))
                .body("answers[0].recordedBy", equalTo("steward"))
                .body("clocks.find { it.clock == 'answer' }.doneOn", equalTo(came.toString()));
        assertEquals(before, card(due.plusDays(1)).asString());
        card(due.plusDays(1)).then().body("timeliness.answeredOnTime.numerator", equalTo(0));
        card(due.plusDays(2)).then().body("timeliness.answeredOnTime.numerator", equalTo(1));
        // What the night had told of before the letter was known stays told.
        Api.get(null, open.address() + "/events?limit=200").then().body("items.leaf.type", hasItem("DeadlineMissed"));
    }

    @Test
    void its_entry_says_that_a_steward_recorded_it_and_a_departments_own_says_nothing() {
        ACase open = ACase.against("hm-treasury").accepted();
        LocalDate came = days.today();
        turnTo(came.plusDays(1));
        open.steward("acknowledgement", Map.of("receivedOn", came.toString())).answered();
        Response events = Api.get(null, open.address() + "/events");
        assertEquals(
                Map.of("receivedOn", came.toString(), "recordedBy", "steward"),
                events.path("items.find { it.leaf.type == 'BreachAcknowledged' }.leaf.data"));
        assertEquals(
                Map.of("position", "partly_accepted", "remedies", List.of()),
                events.path("items.find { it.leaf.type == 'BreachAnswered' }.leaf.data"));
        open.seenByThePublic()
                .body("acknowledgementRecordedBy", equalTo("steward"))
                .body("answers[0].receivedOn", nullValue())
                .body("answers[0].recordedBy", nullValue());
    }

    @Test
    void a_remedy_may_be_reported_by_letter_too() {
        LocalDate today = days.today();
        ACase answered = ACase.against("hm-treasury").accepted();
        answered.answeredPromising("apology", today.plusDays(2).toString());
        turnTo(today.plusDays(5));
        answered.steward(
                "remedies/1/report",
                Map.of(
                        "doneOn",
                        today.toString(),
                        "receivedOn",
                        today.plusDays(1).toString(),
                        "text",
                        "Sent."));
        answered.seenByThePublic()
                .body("remedies[0].reportedOn", equalTo(today.plusDays(1).toString()))
                .body("remedies[0].receivedOn", equalTo(today.plusDays(1).toString()))
                .body("remedies[0].recordedBy", equalTo("steward"));
    }

    @Test
    void its_day_is_for_stewards_alone_and_lies_between_service_and_today() {
        ACase open = ACase.against("home-office").accepted();
        LocalDate today = days.today();
        Map<String, Object> unsaid = Map.of();
        Refused.at("/receivedOn", "required", () -> open.act(Api.steward(), "acknowledgement", unsaid));
        Refused.at("/receivedOn", "required", () -> open.act(Api.steward(), "acknowledgement", null));
        Refused.at("/receivedOn", "required", () -> open.act(Api.steward(), "answer", Api.answer()));
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
            Refused.at("/receivedOn", "range", () -> open.act(Api.steward(), "answer", answer(day)));
            Refused.at("/receivedOn", "range", () -> open.act(Api.steward(), "acknowledgement", received(day)));
        }
        Refused.at("/receivedOn", "steward_only", () -> open.act(open.official(), "answer", answer(today)));
        Refused.at("/receivedOn", "steward_only", () -> open.act(open.official(), "acknowledgement", received(today)));
        Refused.with(403, "role_not_allowed", () -> open.act(open.filer().key(), "answer", answer(today)));
    }

    @Test
    void a_steward_records_when_the_department_had_it_before_what_it_wrote() {
        ACase unserved = ACase.against("cabinet-office").acceptedAsItIs();
        LocalDate today = days.today();
        Refused.with(409, "not_served", () -> unserved.act(Api.steward(), "answer", answer(today)));
        unserved.steward("service", Map.of("on", today.toString(), "means", "post"))
                .steward("answer", answer(today));
    }

    @Test
    void a_department_acknowledges_without_a_body_and_without_a_word_on_its_type() {
        ACase open = ACase.against("home-office").accepted();
        given().header("Authorization", "Bearer " + open.official())
                .post(open.address() + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedOn", equalTo(days.today().toString()));
        ACase other = ACase.against("home-office").accepted();
        given().header("Authorization", "Bearer " + other.official())
                .body("text")
                .post(other.address() + "/acknowledgement")
                .then()
                .statusCode(415);
    }

    @Test
    void stewards_are_told_that_they_may() {
        ACase open = ACase.against("home-office").accepted();
        open.seenBy(Api.steward()).body("mayDo", hasItems("acknowledgement", "answer"));
        open.answered().seenBy(Api.steward()).body("mayDo", not(hasItem("answer")));
        open.contested().seenBy(Api.steward()).body("mayDo", hasItems("answer", "remedies/{n}/report"));
        open.seenBy(open.official()).body("mayDo", hasItem("answer"));
        open.seenByThePublic().body("answers.recordedBy", contains(nullValue()));
    }

    private void turnTo(LocalDate day) {
        days.turnTo(day);
        night.run();
    }

    private static Response card(LocalDate asOf) {
        Response card = Api.get(null, "/v1/scorecards/" + DEPARTMENT + "?asOf=" + asOf);
        card.then().statusCode(200);
        return card;
    }

    private static Map<String, Object> answer(LocalDate receivedOn) {
        Map<String, Object> answer = Api.answer();
        answer.put("receivedOn", receivedOn.toString());
        return answer;
    }

    private static Map<String, Object> received(LocalDate on) {
        return new HashMap<>(Map.of("receivedOn", on.toString()));
    }
}
