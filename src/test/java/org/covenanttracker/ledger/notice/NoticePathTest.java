package org.covenanttracker.ledger.notice;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Notices from outside, from whoever sends them to what a steward answers. In a service of its own, since
/// they fill up its limits.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticePathTest {

    private static final String TEXT = "canary-of-the-text: Mr Grey signed nothing.";
    private static final String CONTACT = "canary-of-the-contact@example.org";
    private static final String EXPLANATION = "canary-of-the-explanation: his name was taken out.";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    private Api.Organisation filer;
    private String official;
    private String id;
    private String address;
    private int entry;

    @BeforeEach
    void publish_a_breach() {
        filer = Api.organisation();
        official = Api.departmentKey("home-office");
        Response filed = post(filer.key(), "/v1/breaches", Api.filing("home-office"));
        id = filed.path("id");
        entry = Integer.parseInt(filed.header("Covenant-Log-Index"));
        address = "/v1/breaches/" + id;
        post(Api.steward(), address + "/acceptance", null);
        post(official, address + "/answer", Api.answer()).then().statusCode(200);
    }

    @Test
    void anybody_sends_one_and_learns_what_happens_next() {
        Response sent = send(about("breach", id, "field", "narrative"));
        LocalDate today = days.today();
        sent.then()
                .statusCode(201)
                .header("Location", containsString("/v1/notices/" + sent.path("id")))
                .body("about", equalTo("breach"))
                .body("address", equalTo(address))
                .body("kind", equalTo("defamation"))
                .body("receivedOn", equalTo(today.toString()))
                .body("dueOn", equalTo(today.plusDays(2).toString()))
                .body("outcome", nullValue())
                .body("next", containsString("hide words"))
                .body("$", not(hasKey("sent")));
        get(null, "/v1/log/entries/" + sent.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("NoticeReceived"))
                .body("leaf.stream", equalTo(id))
                .body("leaf.actor", equalTo(Map.of("role", "public")))
                .body("leaf.data", equalTo(Map.of("notice", sent.path("id"), "about", "breach", "kind", "defamation")))
                .body("leaf.content", equalTo(Map.of()));
        get(null, "/v1/notices/" + sent.path("id"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("sent")))
                .body("$", not(hasKey("next")));
        get(null, address).then().body("notices[0].id", equalTo(sent.path("id")));
        answer(sent, "no_action").then().statusCode(200);
    }

    @Test
    void a_key_that_comes_along_is_not_put_on_record() {
        Response sent = post(filer.key(), "/v1/notices", about("breach", id));
        get(null, "/v1/log/entries/" + sent.header("Covenant-Log-Index"))
                .then()
                .body("leaf.actor", equalTo(Map.of("role", "public")));
        answer(sent, "no_action").then().statusCode(200);
    }

    @Test
    void a_steward_finds_it_in_its_list_and_queue_until_it_is_answered() {
        Response sent = send(about("breach", id, "field", "narrative", "entry", entry));
        String notice = sent.path("id");
        String dueOn = sent.path("dueOn");
        String found = "items.find { it.id == '" + notice + "' }";
        get(Api.steward(), "/v1/notices")
                .then()
                .body(found + ".sent.text", equalTo(TEXT))
                .body(found + ".sent.contact", equalTo(CONTACT))
                .body(found + ".sent.field", equalTo("narrative"))
                .body(found + ".sent.entry", equalTo(entry));
        Response queue = get(Api.steward(), "/v1/queue");
        queue.then().body("notices.id", hasItem(notice)).body("notices.dueOn", hasItem(dueOn));
        assertFalse(queue.asString().contains("canary"));
        for (String other : new String[] {filer.key(), official, Api.reviewer()}) {
            get(other, "/v1/queue").then().statusCode(200).body("$", not(hasKey("notices")));
        }
        post(Api.steward(), address + "/hold", field("reason", "defamation_notice"))
                .then()
                .statusCode(200);
        answer(sent, "held")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("held"))
                .body("answeredOn", equalTo(days.today().toString()))
                .body("explanation", equalTo(EXPLANATION))
                .body("sent.contact", equalTo(CONTACT));
        get(Api.steward(), "/v1/queue").then().body("notices.id", not(hasItem(notice)));
        get(Api.steward(), "/v1/notices").then().body("items.id", not(hasItem(notice)));
    }

    @Test
    void the_answer_is_on_record_by_its_code_and_explained_to_the_parties_alone() {
        Response sent = send(about("breach", id));
        Response answered = answer(sent, "no_action");
        get(null, "/v1/log/entries/" + answered.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("NoticeAnswered"))
                .body("leaf.stream", equalTo(id))
                .body("leaf.data", equalTo(Map.of("notice", sent.path("id"), "outcome", "no_action")))
                .body("leaf.content", hasKey("explanation"));
        for (String party : new String[] {filer.key(), official, Api.steward()}) {
            get(party, address).then().body("notices[0].explanation", equalTo(EXPLANATION));
        }
        for (String stranger : new String[] {null, Api.organisation().key(), Api.departmentKey("cabinet-office")}) {
            get(stranger, address)
                    .then()
                    .body("notices[0].outcome", equalTo("no_action"))
                    .body("notices[0]", not(hasKey("explanation")));
        }
        get(filer.key(), "/v1/notices/" + sent.path("id")).then().body("$", not(hasKey("sent")));
        // The breach goes on as if nothing had come.
        post(filer.key(), address + "/reply", Map.of("satisfied", true, "text", "Fine."))
                .then()
                .statusCode(200);
    }

    @Test
    void an_answer_says_of_words_only_what_was_done_to_them() {
        Response sent = send(about("breach", id, "field", "narrative"));
        Refused.with(409, "not_done", () -> answer(sent, "held"));
        post(Api.steward(), address + "/hold", Map.of("entry", entry, "field", "title", "reason", "personal_data"))
                .then()
                .statusCode(200);
        Refused.with(409, "not_done", () -> answer(sent, "held"));
        Refused.with(409, "not_done", () -> answer(sent, "redacted"));
        Refused.with(409, "not_done", () -> answer(sent, "erased"));
        post(
                        Api.steward(),
                        address + "/redaction",
                        field("reason", "personal_data", "spans", List.of(Map.of("from", 0, "to", 3))))
                .then()
                .statusCode(200);
        answer(sent, "redacted").then().statusCode(200);
        Refused.with(409, "already_answered", () -> answer(sent, "redacted"));
    }

    @Test
    void a_commitment_is_noticed_alike() {
        Response made = post(
                official,
                "/v1/commitments",
                Map.of("title", "Pay", "description", "All.", "signs", List.of("PC-P5"), "dueOn", "2028-06-30"));
        String commitment = made.path("id");
        Response sent = send(about("commitment", commitment, "field", "title", "kind", "copyright"));
        sent.then().statusCode(201).body("address", equalTo("/v1/commitments/" + commitment));
        answer(sent, "no_action").then().statusCode(200);
        get(official, "/v1/commitments/" + commitment)
                .then()
                .body("notices[0].kind", equalTo("copyright"))
                .body("notices[0].explanation", equalTo(EXPLANATION));
        get(null, "/v1/commitments/" + commitment).then().body("notices[0]", not(hasKey("explanation")));
        post(official, "/v1/commitments/" + commitment + "/progress", Map.of("status", "limited", "text", "Begun."))
                .then()
                .statusCode(200);
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_case_whose_words_are_closed_is_named_by_its_id_alone() {
        String closed = Api.file(filer, "home-office");
        Refused.at("/field", "not_public", () -> send(about("breach", closed, "field", "narrative")));
        answer(send(about("breach", closed)), "no_action").then().statusCode(200);
        post(filer.key(), "/v1/breaches/" + closed + "/withdrawal", Map.of("reason", "settled"));
        Refused.at("/field", "not_public", () -> send(about("breach", closed, "field", "title")));
        answer(send(about("breach", closed)), "no_action").then().statusCode(200);
    }

    @Test
    void an_unnamed_filing_is_as_unknown_as_none_before_its_night() {
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        String unnamed = post(filer.key(), "/v1/breaches", filing).path("id");
        String none = UUID.randomUUID().toString();
        String unknown =
                send(about("breach", none)).then().statusCode(404).extract().asString();
        Refused.with(404, "not_found", () -> post(filer.key(), "/v1/notices", about("breach", unnamed)));
        assertEquals(
                unknown.replace(none, ""),
                send(about("breach", unnamed)).asString().replace(unnamed, ""));
        days.turnTo(days.today().plusDays(1));
        night.run();
        Refused.at("/field", "not_public", () -> send(about("breach", unnamed, "field", "title")));
        answer(send(about("breach", unnamed)), "no_action").then().statusCode(200);
        post(filer.key(), "/v1/breaches/" + unnamed + "/withdrawal", Map.of("reason", "settled"))
                .then()
                .statusCode(200);
        days.turnTo(days.today().plusDays(1));
        night.run();
        get(null, "/v1/breaches/" + unnamed).then().body("stage", equalTo("withdrawn"));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void erased_words_have_nothing_left_to_notice() {
        Map<String, Object> erasure = field("ground", "court_order");
        post(Api.steward(), address + "/erasure", erasure).then().statusCode(200);
        String second = Api.secondSteward();
        days.turnTo(days.today().plusDays(31));
        Response before = send(about("breach", id, "field", "narrative"));
        post(second, address + "/erasure", erasure).then().statusCode(200);
        Refused.with(409, "already_erased", () -> send(about("breach", id, "field", "narrative")));
        answer(before, "erased").then().statusCode(200);
    }

    @Test
    void what_cannot_be_a_notice_is_refused() {
        Refused.at("", "one_of", () -> send(without("breach")));
        Refused.at("", "one_of", () -> send(about("breach", id, "commitment", id)));
        Refused.at("/kind", "required", () -> send(without("kind")));
        Refused.at("/text", "required", () -> send(without("text")));
        Refused.at("/contact", "required", () -> send(without("contact")));
        Refused.at("/kind", "wrong_value", () -> send(about("breach", id, "kind", "dislike")));
        Refused.at("/text", "plain_text", () -> send(about("breach", id, "text", "a".repeat(10_001))));
        Refused.at("/contact", "plain_text", () -> send(about("breach", id, "contact", "a".repeat(501))));
        Refused.at("/field", "required", () -> send(about("breach", id, "entry", entry)));
        Refused.at("/field", "not_public", () -> send(about("breach", id, "field", "raisedOn")));
        Refused.at("/field", "not_public", () -> send(about("breach", id, "field", "title", "entry", entry + 1)));
        Refused.with(404, "not_found", () -> send(about("commitment", id)));
        Map<String, Object> body = Map.of("outcome", "no_action", "explanation", "No.");
        Refused.with(404, "not_found", () -> post(Api.steward(), "/v1/notices/" + UUID.randomUUID() + "/answer", body));
        Refused.with(404, "not_found", () -> get(null, "/v1/notices/none"));
    }

    @Test
    void so_many_wait_for_an_answer_and_no_more_and_the_problem_says_how_many() {
        List<Response> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) sent.add(send(about("breach", id)));
        Refused.with(409, "too_many_on_this", () -> send(about("breach", id)))
                .body("detail", containsString("At most 5"));
        for (int full = get(Api.steward(), "/v1/notices").path("items.size()"); full < 200; full += 5) {
            String other = Api.file(Api.organisation(), "cabinet-office");
            for (int i = 0; i < Math.min(5, 200 - full); i++) sent.add(send(about("breach", other)));
        }
        String last = Api.file(Api.organisation(), "cabinet-office");
        Refused.with(429, "too_many_notices", () -> send(about("breach", last)))
                .body("detail", containsString("At most 200"));
        get(Api.steward(), "/v1/notices").then().body("items.size()", is(200));
        sent.forEach(each -> answer(each, "no_action").then().statusCode(200));
        answer(send(about("breach", last)), "no_action").then().statusCode(200);
    }

    /// Whoever is no party to it reads of it in no answer what was written, by its sender or to the parties.
    @Test
    void no_public_answer_holds_what_was_written() {
        Response sent = send(about("breach", id, "field", "narrative"));
        sent.then().statusCode(201).body("text", nullValue());
        answer(sent, "no_action");
        send(about("breach", id));
        String published = get(null, "/v1/log/entries?limit=200&stream=" + id).asString()
                + get(null, "/v1/log/content?limit=200").asString()
                + get(null, address + ".csv").asString();
        assertFalse(published.contains("canary"));
        for (String key : new String[] {null, Api.organisation().key(), Api.departmentKey("cabinet-office")}) {
            assertAll(Operations.reads().stream().map(each -> () -> {
                String at = each.path().startsWith("/v1/breaches/{id}")
                        ? each.path().replace("{id}", id)
                        : each.path().startsWith("/v1/notices/{id}")
                                ? each.path().replace("{id}", sent.path("id"))
                                : each.address();
                Response read =
                        get(key, at.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()));
                assertFalse((read.asString() + read.headers()).contains("canary"), at);
            }));
        }
        assertFalse(get(filer.key(), address).asString().contains("canary-of-the-text"));
        assertFalse(get(filer.key(), address + "/opening").asString().contains("canary"));
        assertFalse(get(official, address).asString().contains(CONTACT));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    private static Map<String, Object> about(Object... fields) {
        Map<String, Object> notice = new HashMap<>(Map.of("kind", "defamation", "text", TEXT, "contact", CONTACT));
        for (int i = 0; i < fields.length; i += 2) notice.put((String) fields[i], fields[i + 1]);
        return notice;
    }

    private Map<String, Object> without(String field) {
        Map<String, Object> notice = about("breach", id);
        notice.remove(field);
        return notice;
    }

    private Map<String, Object> field(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("entry", entry, "field", "narrative"));
        for (int i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    private static Response send(Map<String, Object> notice) {
        return post(null, "/v1/notices", notice);
    }

    private static Response answer(Response sent, String outcome) {
        return post(
                Api.steward(),
                "/v1/notices/" + sent.path("id") + "/answer",
                Map.of("outcome", outcome, "explanation", EXPLANATION));
    }
}
