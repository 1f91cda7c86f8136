package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A breach that is filed unnamed, from the promise to coming forward.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnnamedFilingTest {

    private static final String DEPARTMENT = "home-office";

    @Inject
    Days days;

    @Inject
    Night night;

    private Api.Organisation filer;
    private String official;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
        official = Api.departmentKey(DEPARTMENT);
    }

    @Test
    void nobody_but_its_filer_knows_of_it_before_the_night() {
        long before = size();
        Response filed = file(Map.of());
        String address = filed.header("Location");
        filed.then()
                .header("Covenant-Log-Index", nullValue())
                .body("filer.id", equalTo(filer.id()))
                .body("title", notNullValue())
                .body("sealed.events", contains(List.of("BreachFiled")))
                .body("sealed[0].waits", is(true));
        assertEquals(before, size());
        get(null, address).then().statusCode(404);
        get(Api.steward(), address).then().statusCode(404);
        get(official, address).then().statusCode(404);
        get(Api.organisation().key(), address).then().statusCode(404);
        get(filer.key(), address).then().statusCode(200);
    }

    @Test
    void the_promise_is_signed_and_holds_the_commitments_that_the_leaf_will_hold() throws Exception {
        Response filed = file(Map.of());
        String id = filed.path("id");
        SignedNote promise = SignedNote.parse(filed.path("sealed[0].promise"));
        NoteKey key = NoteKey.parse(get(null, "/v1/log").path("promiseVkey"));
        assertTrue(promise.isSignedBy(key));
        assertTrue(promise.text().contains("stream " + id + "\n"));
        nextNight();
        Map<String, String> content =
                get(null, "/v1/breaches/" + id + "/events").path("items[0].leaf.content");
        content.forEach((field, commitment) ->
                assertTrue(promise.text().contains("content " + field + " " + commitment + "\n"), field));
    }

    @Test
    void its_leaf_holds_department_sign_and_quarter_and_nothing_else() {
        String id = file(Map.of("mission", "nhs", "nation", "wales")).path("id");
        nextNight();
        get(null, "/v1/breaches/" + id + "/events")
                .then()
                .body("items[0].leaf.actor", equalTo(Map.of("role", "organisation", "unnamed", true)))
                .body("items[0].leaf.data.occurredOn", nullValue())
                .body("items[0].leaf.data.mission", nullValue())
                .body("items[0].leaf.data.nation", nullValue())
                .body("items[0].leaf.data.quarter", equalTo("2026-Q4"));
        get(null, "/v1/breaches/" + id).then().body("filer", nullValue()).body("$", not(hasKey("sealed")));
        get(Api.steward(), "/v1/breaches/" + id)
                .then()
                .body("filer", nullValue())
                .body("title", notNullValue());
        get(filer.key(), "/v1/breaches/" + id).then().body("filer.id", equalTo(filer.id()));
    }

    @Test
    void a_second_run_of_the_night_adds_nothing() {
        file(Map.of());
        nextNight();
        long size = size();
        night.run();
        assertEquals(size, size());
    }

    @Test
    void its_later_acts_wait_for_the_night_and_stay_in_order() {
        String id = file(Map.of()).path("id");
        act(filer.key(), id, "withdrawal", Map.of("reason", "settled"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("withdrawn"))
                .body("sealed.size()", is(2));
        act(filer.key(), id, "reinstatement", null).then().statusCode(200).body("stage", equalTo("filed"));
        nextNight();
        get(null, "/v1/breaches/" + id + "/events")
                .then()
                .body("items.leaf.type", contains("BreachFiled", "BreachWithdrawn", "BreachReinstated"))
                .body("items.leaf.actor.unnamed", contains(true, true, true));
        get(filer.key(), "/v1/breaches/" + id + "/opening").then().body("entries.size()", is(3));
    }

    @Test
    void a_reply_in_time_keeps_the_answer_from_lapsing_though_it_is_on_record_a_night_later() {
        String id = answered();
        LocalDate due = LocalDate.parse(
                get(filer.key(), "/v1/breaches/" + id).path("clocks.find { it.clock == 'reply' }.dueOn"));
        days.turnTo(due);
        night.run();
        act(filer.key(), id, "reply", Map.of("satisfied", false, "text", "No."))
                .then()
                .statusCode(200);
        get(null, "/v1/breaches/" + id).then().body("stage", equalTo("answered"));
        nextNight();
        get(null, "/v1/breaches/" + id).then().body("stage", equalTo("contested"));
    }

    @Test
    void what_no_longer_fits_is_set_aside_and_its_party_told_why() {
        String id = answered();
        act(filer.key(), id, "reply", Map.of("satisfied", true, "text", "Thanks."))
                .then()
                .statusCode(200);
        act(Api.steward(), id, "striking-out", Map.of("reason", "vexatious", "explanation", "Again."));
        act(Api.secondSteward(), id, "striking-out", Map.of("reason", "vexatious", "explanation", "Again."));
        nextNight();
        get(null, "/v1/breaches/" + id)
                .then()
                .body("stage", equalTo("struck_out"))
                .body("replies", is(empty()));
        get(filer.key(), "/v1/breaches/" + id)
                .then()
                .body("sealed[0].waits", is(false))
                .body("sealed[0].setAside", notNullValue());
    }

    @Test
    void the_department_reads_its_text_in_public_five_working_days_after_the_filer() {
        String id = answered();
        get(official, "/v1/breaches/" + id).then().body("answers[0].text", notNullValue());
        get(filer.key(), "/v1/breaches/" + id).then().body("answers[0].text", notNullValue());
        get(null, "/v1/breaches/" + id).then().body("title", notNullValue()).body("answers[0].text", nullValue());
        LocalDate until = closedUntil(id);
        days.turnTo(until);
        get(null, "/v1/breaches/" + id).then().body("answers[0].text", nullValue());
        days.turnTo(until.plusDays(1));
        get(null, "/v1/breaches/" + id).then().body("answers[0].text", notNullValue());
    }

    @Test
    void an_objection_in_the_last_hour_keeps_a_text_closed_until_it_is_redacted() {
        String id = answered();
        int version = get(filer.key(), "/v1/breaches/" + id).path("shownFirst[0].version");
        LocalDate until = closedUntil(id);
        days.turnTo(until);
        act(filer.key(), id, "objection", Map.of("version", version)).then().statusCode(200);
        days.turnTo(until.plusDays(1));
        get(null, "/v1/breaches/" + id).then().body("answers[0].text", nullValue());
        night.run();
        get(null, "/v1/breaches/" + id).then().body("answers[0].text", nullValue());
        int entry = get(null, "/v1/breaches/" + id + "/events")
                .path("items.find { it.leaf.type == 'BreachAnswered' }.leaf.index");
        act(
                        Api.steward(),
                        id,
                        "redaction",
                        Map.of(
                                "entry",
                                entry,
                                "field",
                                "text",
                                "reason",
                                "identifies_filer",
                                "spans",
                                List.of(Map.of("from", 0, "to", 2))))
                .then()
                .statusCode(200);
        get(null, "/v1/breaches/" + id).then().body("answers[0].text", notNullValue());
        Refused.with(409, "already_objected", () -> act(filer.key(), id, "objection", Map.of("version", version)));
    }

    @Test
    void an_organisation_may_join_unnamed_once() {
        String id = Api.file(Api.organisation(), DEPARTMENT);
        Map<String, Object> unnamed = Map.of("naming", "unnamed", "text", "We too.");
        act(filer.key(), id, "support", unnamed).then().statusCode(200).header("Covenant-Log-Index", nullValue());
        get(null, "/v1/breaches/" + id).then().body("supports", is(empty()));
        Refused.with(409, "already_supported", () -> act(filer.key(), id, "support", unnamed));
        nextNight();
        get(null, "/v1/breaches/" + id)
                .then()
                .body("supports.size()", is(1))
                .body("supports[0].organisation", nullValue());
        Refused.with(409, "already_supported", () -> act(filer.key(), id, "support", unnamed));
    }

    @Test
    void the_department_learns_the_name_only_if_the_filer_allows_it() {
        String told = file(Map.of("namedToDepartment", true)).path("id");
        String untold = file(Map.of()).path("id");
        nextNight();
        act(Api.steward(), told, "acceptance", null);
        act(Api.steward(), untold, "acceptance", null);
        get(official, "/v1/breaches/" + told).then().body("filer.id", equalTo(filer.id()));
        get(official, "/v1/breaches/" + untold).then().body("filer", nullValue());
        get(Api.steward(), "/v1/breaches/" + told).then().body("filer", nullValue());
        get(null, "/v1/breaches/" + told).then().body("filer", nullValue());
    }

    @Test
    void its_filer_may_come_forward_and_is_named_from_the_next_night_on() {
        String id = file(Map.of()).path("id");
        nextNight();
        act(filer.key(), id, "naming", null).then().statusCode(200);
        get(null, "/v1/breaches/" + id).then().body("filer", nullValue());
        nextNight();
        get(null, "/v1/breaches/" + id).then().body("filer.id", equalTo(filer.id()));
        act(filer.key(), id, "withdrawal", Map.of("reason", "settled"))
                .then()
                .statusCode(200)
                .header("Covenant-Log-Index", notNullValue());
        Refused.with(409, "wrong_stage", () -> act(filer.key(), id, "naming", null));
    }

    @Test
    void an_organisation_just_admitted_is_asked_to_confirm_and_nothing_is_stored_before() {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        Refused.with(409, "admitted_recently", () -> post(filer.key(), "/v1/breaches", filing));
        days.turnTo(days.today().plusDays(30));
        post(filer.key(), "/v1/breaches", filing).then().statusCode(201);
    }

    @Test
    void the_list_and_the_scorecard_tell_it_as_unnamed() {
        String id = file(Map.of()).path("id");
        nextNight();
        act(Api.steward(), id, "acceptance", null);
        get(null, "/v1/breaches?department=" + DEPARTMENT + "&limit=200").then().body("items.id", hasItem(id));
        int unnamed = get(null, "/v1/scorecards/" + DEPARTMENT).path("breaches.unnamedFilings");
        assertTrue(unnamed > 0);
    }

    private Response file(Map<String, Object> more) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        filing.putAll(more);
        Response filed = post(filer.key(), "/v1/breaches", filing);
        filed.then().statusCode(201);
        return filed;
    }

    private String answered() {
        String id = file(Map.of()).path("id");
        nextNight();
        act(Api.steward(), id, "acceptance", null).then().statusCode(200);
        act(official, id, "answer", Api.answer()).then().statusCode(200);
        return id;
    }

    private LocalDate closedUntil(String id) {
        return LocalDate.parse(get(filer.key(), "/v1/breaches/" + id).path("shownFirst[0].closedUntil"));
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }

    private static Response act(String key, String id, String what, Object body) {
        return post(key, "/v1/breaches/" + id + "/" + what, body);
    }

    private static long size() {
        return ((Number) get(null, "/v1/log").path("appended")).longValue();
    }
}
