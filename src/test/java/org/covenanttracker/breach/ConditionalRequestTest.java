package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Operations;
import org.covenanttracker.PublishedLog;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ETags and the conditions that go by them, through HTTP. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConditionalRequestTest {

    private static final String DEPARTMENT = "home-office";
    private static final Map<String, Object> SUPPORT = Map.of("text", "We too.");

    @Inject
    DataSource database;

    @Inject
    Days days;

    @Inject
    Night night;

    @Test
    void whatever_is_read_has_a_strong_tag_if_its_description_says_so_and_none_else() {
        Map<String, Map<String, Map<String, Map<String, Map<String, Object>>>>> paths =
                get(null, "/openapi?format=json").path("paths");
        PublishedLog.await(DEPARTMENT);
        Set<String> streamed = new TreeSet<>();
        int read = 0;
        for (var operation : Operations.reads()) {
            Response answer = get(null, operation.address());
            if (answer.statusCode() != 200) {
                answer.then().header("ETag", nullValue());
                continue;
            }
            boolean isTagged =
                    paths.get(operation.path()).get("get").get("responses").containsKey("304");
            answer.then().header("ETag", isTagged ? matchesPattern("\"[0-9a-f]{32}\"") : nullValue());
            if (isTagged) unchanged(null, operation.address(), answer.header("ETag"));
            else streamed.add(operation.id());
            read++;
        }
        assertTrue(read > 30, "so few addresses could be read that this shows nothing: " + read);
        assertEquals(Set.of("listBreachesAsCsv", "listCommitmentsAsCsv"), streamed);
    }

    @Test
    void an_answer_is_the_same_whether_or_not_it_has_a_tag() {
        get(null, "/v1/departments/" + DEPARTMENT)
                .then()
                .contentType("application/json")
                .body("slug", equalTo(DEPARTMENT));
        get(null, "/.well-known/api-catalog").then().contentType("application/linkset+json");
        get(null, "/log/checkpoint").then().contentType("text/plain;charset=utf-8");
        get(null, "/problems").then().contentType("application/json");
        get(null, "/v1/scorecards/" + DEPARTMENT + ".svg").then().contentType(containsString("image/svg+xml"));
        get(null, "/v1/log/entries/0/leaf").then().statusCode(200);
    }

    @Test
    void a_304_says_what_its_200_would_and_has_no_body() {
        String address = "/v1/scorecards/" + DEPARTMENT;
        Response card = get(null, address);
        unchanged(null, address, card.header("ETag"))
                .header("Cache-Control", card.header("Cache-Control"))
                .header("Vary", card.header("Vary"));
        unchanged(null, address, "W/" + card.header("ETag"));
        unchanged(null, address, "\"other\", " + card.header("ETag"));
        unchanged(null, address, "*");
        reading(null, "If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void a_head_has_the_tag_of_the_get() {
        String address = "/v1/departments/" + DEPARTMENT;
        String tag = tag(null, address);
        Refused.as(null).head(address).then().statusCode(200).header("ETag", tag);
        reading(null, "If-None-Match", tag).head(address).then().statusCode(304).header("ETag", tag);
    }

    @Test
    void a_read_may_ask_for_what_it_has_alone() {
        String address = "/v1/departments/" + DEPARTMENT;
        reading(null, "If-Match", tag(null, address)).get(address).then().statusCode(200);
        Refused.with(
                        412,
                        "precondition_failed",
                        () -> reading(null, "If-Match", "\"other\"").get(address))
                .header("ETag", not(blankOrNullString()));
    }

    @Test
    void each_reader_has_tags_of_his_own_even_for_what_all_read() {
        for (String address : List.of("/v1/editions", ACase.against(DEPARTMENT).address())) {
            Set<String> tags = new TreeSet<>();
            List<String> keys = List.of(
                    Api.steward(), Api.secondSteward(), Api.organisation().key(), Api.departmentKey(DEPARTMENT));
            for (String key : keys) {
                tags.add(tag(key, address));
                unchanged(key, address, tag(key, address)).header("Cache-Control", "private, no-store");
            }
            tags.add(tag(null, address));
            assertEquals(keys.size() + 1, tags.size());
        }
    }

    @Test
    void a_tag_changes_with_what_its_reader_is_shown_and_with_nothing_else() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String open = tag(null, breach.address());
        String officials = tag(breach.official(), breach.address());
        breach.official("acknowledgement", null);
        String acknowledged = tag(null, breach.address());
        assertNotEquals(open, acknowledged);
        assertNotEquals(officials, tag(breach.official(), breach.address()));
        ACase.against(DEPARTMENT);
        assertEquals(acknowledged, tag(null, breach.address()));
    }

    @Test
    void a_change_is_made_if_the_thing_is_as_it_was_seen() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String seen = tag(breach.official(), breach.address());
        changing(breach.official(), seen, breach.address() + "/acknowledgement", null)
                .then()
                .statusCode(200);
        notAsSeen(breach.official(), seen, breach.address() + "/answer", Api.answer());
        notAsSeen(breach.official(), tag(null, breach.address()), breach.address() + "/answer", Api.answer());
        String again = tag(breach.official(), breach.address());
        notAsSeen(breach.official(), "W/" + again, breach.address() + "/answer", Api.answer());
        changing(breach.official(), "\"other\", " + again, breach.address() + "/answer", Api.answer())
                .then()
                .statusCode(200)
                .body("stage", equalTo("answered"));
        String contested = tag(breach.filer().key(), breach.address());
        changing(breach.filer().key(), "*", breach.address() + "/reply-extension", null)
                .then()
                .statusCode(200);
        notAsSeen(breach.filer().key(), contested, breach.address() + "/reply-extension", null);
    }

    @Test
    void it_holds_for_whatever_can_be_changed() {
        String steward = Api.steward();
        String department = Api.departmentKey(DEPARTMENT);
        String organisation = "/v1/organisations/" + Api.organisation().id();
        String commitment = post(department, "/v1/commitments", commitment()).path("id");
        ACase breach = ACase.against(DEPARTMENT).accepted();
        onlyAsSeen(steward, organisation, "/renaming", Map.of("name", "Another name"));
        onlyAsSeen(steward, organisation, "/suspension", Map.of("reason", "other"));
        onlyAsSeen(
                steward,
                "/v1/departments/" + DEPARTMENT,
                "/leads",
                Map.of("name", "A. Person", "role", "minister", "office", "Minister of State", "from", "2026-01-01"));
        onlyAsSeen(
                department,
                "/v1/commitments/" + commitment,
                "/progress",
                Map.of("status", "limited", "text", "Begun."));
        onlyAsSeen(breach.filer().key(), breach.address(), "/detriment", Map.of("suffered", false));
        int entry = get(null, breach.address() + "/events").path("items[0].index");
        onlyAsSeen(
                steward,
                breach.address(),
                "/hold",
                Map.of("entry", entry, "field", "title", "reason", "personal_data"));
        String notice =
                post(null, "/v1/notices", notice(commitment)).header("Location").replaceAll("^.*(?=/v1/)", "");
        onlyAsSeen(steward, notice, "/answer", Map.of("outcome", "no_action", "explanation", "They are the filer's."));
        Response target = Refused.as(department)
                .header("If-Match", "\"other\"")
                .body(Map.of("workingDays", 15))
                .put("/v1/departments/" + DEPARTMENT + "/answer-target");
        target.then().statusCode(412);
    }

    @Test
    void of_two_changes_by_what_was_seen_one_is_made_and_the_other_not_at_all() throws SQLException {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String one = Api.organisation().key();
        String other = Api.organisation().key();
        String oneSaw = tag(one, breach.address());
        String otherSaw = tag(other, breach.address());
        String path = breach.address() + "/support";
        int size = Refused.logSize();
        List<Response> answers = Meanwhile.both(
                database, () -> changing(one, oneSaw, path, SUPPORT), () -> changing(other, otherSaw, path, SUPPORT));
        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        breach.seenByThePublic().body("supports", hasSize(1));
        assertEquals(size + 1, Refused.logSize());
    }

    @Test
    void two_answers_of_one_official_by_the_same_tag_are_one_answer() throws SQLException {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String seen = tag(breach.official(), breach.address());
        String path = breach.address() + "/answer";
        List<Response> answers = Meanwhile.both(
                database,
                () -> changing(breach.official(), seen, path, Api.answer()),
                () -> changing(breach.official(), seen, path, Api.answer()));
        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        breach.seenBy(breach.official()).body("answers", hasSize(1));
    }

    @Test
    void a_repetition_is_answered_whatever_became_of_the_thing_since() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String seen = tag(breach.official(), breach.address());
        String name = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Refused.as(breach.official())
                    .header("If-Match", seen)
                    .header("Idempotency-Key", name)
                    .post(breach.address() + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
        }
    }

    @Test
    void what_was_not_made_by_its_condition_may_be_tried_again_under_the_same_idempotency_key() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String name = UUID.randomUUID().toString();
        for (String match : List.of("\"other\"", tag(breach.official(), breach.address()))) {
            Refused.as(breach.official())
                    .header("If-Match", match)
                    .header("Idempotency-Key", name)
                    .post(breach.address() + "/acknowledgement")
                    .then()
                    .statusCode(match.equals("\"other\"") ? 412 : 200);
        }
    }

    @Test
    void what_changes_nothing_that_can_be_read_takes_no_condition() {
        Api.Organisation filer = Api.organisation();
        noCondition("If-Match", () -> changing(filer.key(), "*", "/v1/breaches", Api.filing(DEPARTMENT)));
        noCondition("If-Match", () -> changing(filer.key(), "*", "/v1/breaches?dryRun=true", Api.filing(DEPARTMENT)));
        noCondition(
                "If-Match",
                () -> changing(
                        filer.key(), "*", "/v1/breaches/batch", Map.of("items", List.of(Api.filing(DEPARTMENT)))));
        noCondition(
                "If-Match",
                () -> Refused.as(Api.steward()).header("If-Match", "*").delete("/v1/keys/" + UUID.randomUUID()));
        noCondition(
                "If-None-Match",
                () -> Refused.as(filer.key())
                        .header("If-None-Match", "*")
                        .body(Api.filing(DEPARTMENT))
                        .post("/v1/breaches"));
    }

    @Test
    void each_change_that_takes_a_condition_says_so_and_no_other() {
        Map<String, Map<String, Map<String, Object>>> paths =
                get(null, "/openapi?format=json").path("paths");
        for (var operation : Operations.all()) {
            if (operation.method().equals("GET")) continue;
            boolean described = paths.get(operation.path())
                                    .get(operation.method().toLowerCase())
                                    .get("parameters")
                            instanceof List<?> parameters
                    && parameters.toString().contains("If-Match");
            Response answer =
                    Refused.as(Api.steward()).header("If-Match", "*").request(operation.method(), operation.address());
            boolean refused = answer.asString().contains("no_condition");
            if (answer.statusCode() != 403) assertEquals(!described, refused, operation.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "\"open", "", "W/*"})
    void a_condition_that_is_none_is_refused_by_the_name_of_its_header(String sent) {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        for (String header : List.of("If-Match", "If-None-Match")) {
            Refused.with(400, "invalid", () -> reading(null, header, sent).get(breach.address()))
                    .body("errors[0].header", equalTo(header))
                    .body("errors[0].rule", equalTo("entity_tags"));
        }
        Refused.with(
                        400,
                        "invalid",
                        () -> changing(breach.official(), sent, breach.address() + "/acknowledgement", null))
                .body("errors[0].header", equalTo("If-Match"));
    }

    /// Neither a tag, a 304 nor a 412 tells of what is not on record yet, or of what is sealed since.
    @Test
    void no_condition_tells_of_an_unnamed_filing_to_anybody_but_its_filer() {
        Api.Organisation filer = Api.organisation();
        String list = "/v1/breaches?department=" + DEPARTMENT;
        String before = tag(null, list);
        String queue = tag(Api.departmentKey(DEPARTMENT), "/v1/queue");
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        String id = post(filer.key(), "/v1/breaches", filing).path("id");
        String address = "/v1/breaches/" + id;
        assertEquals(before, tag(null, list));
        assertEquals(queue, tag(Api.departmentKey(DEPARTMENT), "/v1/queue"));
        for (String key : List.of(
                Api.departmentKey(DEPARTMENT), Api.steward(), Api.organisation().key())) {
            likeNothing(key, id, "GET", "");
            likeNothing(key, id, "POST", "/escalation");
        }
        likeNothing(null, id, "GET", "");
        String own = tag(filer.key(), address);
        notAsSeen(filer.key(), "\"other\"", address + "/withdrawal", Map.of("reason", "no_capacity"));
        days.turnTo(days.today().plusDays(1));
        night.run();
        notAsSeen(filer.key(), own, address + "/withdrawal", Map.of("reason", "no_capacity"));
        List<String> others = List.of(tag(null, address), tag(Api.steward(), address));
        changing(filer.key(), tag(filer.key(), address), address + "/withdrawal", Map.of("reason", "no_capacity"))
                .then()
                .statusCode(200);
        assertEquals(others, List.of(tag(null, address), tag(Api.steward(), address)));
    }

    private static void likeNothing(String key, String id, String method, String below) {
        List<Response> answers = List.of(id, UUID.randomUUID().toString()).stream()
                .map(each -> reading(key, "If-Match", "*")
                        .body(method.equals("GET") ? "" : "{\"to\":\"court\",\"on\":\"2026-11-03\"}")
                        .request(method, "/v1/breaches/" + each + below))
                .toList();
        assertEquals(answers.get(0).statusCode(), answers.get(1).statusCode());
        Set<String> names = new TreeSet<>();
        for (Response answer : answers) {
            answer.then().header("ETag", nullValue());
            names.add(answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id"));
        }
        assertEquals(1, names.size(), names.toString());
    }

    private static void onlyAsSeen(String key, String thing, String what, Map<String, ?> body) {
        notAsSeen(key, "\"other\"", thing + what, body);
        int status = changing(key, tag(key, thing), thing + what, body).statusCode();
        assertTrue(status == 200 || status == 201, thing + what + ": " + status);
    }

    private static void notAsSeen(String key, String match, String path, Object body) {
        Refused.with(412, "precondition_failed", () -> changing(key, match, path, body))
                .body("detail", containsString("GET"));
    }

    private static void noCondition(String header, Supplier<Response> request) {
        Refused.with(400, "invalid", request)
                .body("errors[0].header", equalTo(header))
                .body("errors[0].rule", equalTo("no_condition"));
    }

    private static Response changing(String key, String match, String path, Object body) {
        var request = Refused.as(key).header("If-Match", match);
        if (body != null) request.body(body);
        return request.post(path);
    }

    private static RequestSpecification reading(String key, String header, String value) {
        return Refused.as(key).header(header, value);
    }

    private static ValidatableResponse unchanged(String key, String address, String has) {
        return reading(key, "If-None-Match", has)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag(key, address))
                .body(emptyString());
    }

    private static String tag(String key, String address) {
        return get(key, address).then().statusCode(200).extract().header("ETag");
    }

    private static Map<String, Object> notice(String commitment) {
        return Map.of("commitment", commitment, "kind", "defamation", "text", "It is not so.", "contact", "By letter.");
    }

    private static Map<String, Object> commitment() {
        return Map.of(
                "title", "Reasons for every decision",
                "description", "Published within a week.",
                "signs", List.of("TD-P2"),
                "dueOn", "2027-06-30");
    }
}
