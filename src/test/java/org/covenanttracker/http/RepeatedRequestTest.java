package org.covenanttracker.http;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent again under an Idempotency-Key, through HTTP. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatedRequestTest {

    private static final String FILE = "/v1/breaches";
    private static final String DEPARTMENT = "home-office";

    @Inject
    DataSource database;

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    private Api.Organisation filer;
    private Map<String, Object> filing;
    private String name;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
        filing = Api.filing(DEPARTMENT);
        name = UUID.randomUUID().toString();
    }

    @Test
    void a_filing_sent_again_is_answered_with_the_first_result_and_filed_once() {
        Response first = file();
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        long size = size();
        Response again = file();
        replayed(again).statusCode(201).header("Location", equalTo(first.header("Location")));
        assertEquals(first.header("Covenant-Log-Index"), again.header("Covenant-Log-Index"));
        assertEquals(first.asString(), again.asString());
        assertEquals(size, size());
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        file().then().statusCode(201);
        filing.put("title", "Another title");
        Refused.with(422, "idempotency_key_reused", this::file);
    }

    @Test
    void a_key_is_its_holders_own_and_for_one_operation() {
        Object own = file().path("id");
        Api.Organisation other = Api.organisation();
        Response others = post(other.key(), name, FILE, filing);
        fresh(others).statusCode(201);
        assertNotEquals(own, others.path("id"));
        fresh(post(filer.key(), name, FILE + "/" + own + "/withdrawal", Map.of("reason", "settled")))
                .statusCode(200)
                .body("stage", equalTo("withdrawn"));
        fresh(post(other.key(), name, FILE + "/" + others.path("id") + "/withdrawal", Map.of("reason", "settled")))
                .statusCode(200);
    }

    @Test
    void while_the_first_is_in_flight_the_second_is_told_to_come_back() throws SQLException {
        long size = size();
        List<Response> answers = Meanwhile.both(database, this::file, this::file);
        Response refused = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        refused.then().header("Retry-After", "1").body("type", equalTo("/problems/in_flight"));
        replayed(file()).statusCode(201);
        assertEquals(size + 1, size());
    }

    @Test
    void what_was_refused_is_not_kept_and_may_be_put_right_under_the_same_key() {
        filing.put("department", "no-such-department");
        Refused.with(400, "invalid", this::file);
        filing.put("department", DEPARTMENT);
        fresh(file()).statusCode(201);
    }

    @Test
    void a_dry_run_keeps_nothing() {
        fresh(post(filer.key(), name, FILE + "?dryRun=true", filing)).statusCode(200);
        fresh(file()).statusCode(201);
        Refused.with(409, "filed_already", () -> post(filer.key(), FILE + "?dryRun=true", filing));
    }

    @Test
    void a_key_is_kept_for_seven_days() {
        Object first = file().path("id");
        turn(7);
        replayed(file()).body("id", equalTo(first));
        turn(1);
        fresh(file()).statusCode(201).body("id", not(equalTo(first)));
    }

    @Test
    void what_is_replayed_is_shown_as_it_is_now() {
        ACase breach = ACase.by(filer, filing);
        Response accepted = post(Api.steward(), name, breach.address() + "/acceptance", null);
        accepted.then().statusCode(200).body("stage", equalTo("open"));
        breach.withdrawn();
        Response again = post(Api.steward(), name, breach.address() + "/acceptance", null);
        replayed(again).statusCode(200).body("stage", equalTo("withdrawn"));
        assertEquals(accepted.header("Covenant-Log-Index"), again.header("Covenant-Log-Index"));
    }

    @Test
    void after_an_erasure_the_replay_shows_no_content_and_any_body_stands_for_the_erased_one() {
        Response first = file();
        String breach = first.header("Location").replaceAll("^.*(?=/v1/)", "");
        for (String field : List.of("title", "narrative", "remedySought")) {
            erase(breach, Integer.parseInt(first.header("Covenant-Log-Index")), field);
        }
        replayed(file())
                .statusCode(201)
                .body("title", nullValue())
                .body("narrative", nullValue())
                .body("remedySought", nullValue())
                .body("content.find { it.field == 'title' }.erased", equalTo(true));
        filing.put("title", "Another title");
        replayed(file()).statusCode(201).body("id", equalTo(first.path("id")));
    }

    @Test
    void an_issued_keys_secret_is_not_shown_again() {
        Map<String, String> request = Map.of("role", "reviewer");
        Response issued = post(Api.steward(), name, "/v1/keys", request);
        issued.then().statusCode(201).body("key", notNullValue());
        Response again = Refused.with(409, "key_already_shown", () -> post(Api.steward(), name, "/v1/keys", request))
                .body("key", equalTo(issued.path("id")))
                .extract()
                .response();
        replayed(again);
    }

    @Test
    void an_unnamed_filings_promise_is_given_again() {
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        Response first = file();
        first.then().statusCode(201).header("Covenant-Log-Index", nullValue());
        Response again = file();
        replayed(again).statusCode(201).header("Covenant-Log-Index", nullValue());
        assertTrue(first.path("sealed[0].promise").toString().contains("/promise"));
        again.then().body("sealed[0].promise", equalTo(first.path("sealed[0].promise")));
        again.then().body("id", equalTo(first.path("id")));
        turn(1);
        replayed(file()).body("id", equalTo(first.path("id")));
        get(null, FILE + "/" + first.path("id") + "/events").then().body("items", hasSize(1));
    }

    @Test
    void a_file_is_attached_once_whatever_the_boundary_it_is_sent_with() {
        ACase breach = ACase.by(filer, filing);
        Response first = attach(breach, "one", "The grant ended.\n");
        first.then().statusCode(201).body("evidence", hasSize(1));
        Response again = attach(breach, "two", "The grant ended.\n");
        replayed(again)
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .body("evidence", hasSize(1));
        Refused.with(422, "idempotency_key_reused", () -> attach(breach, "one", "The grant ended early.\n"));
        fresh(attachUnder("another", breach, "one", "The grant ended.\n")).body("evidence", hasSize(2));
    }

    @Test
    void a_batch_is_repeated_filing_by_filing() {
        Map<String, Object> wrong = Api.filing("no-such-department");
        List<Object> items = List.of(filing, wrong, Api.filing("hm-treasury"));
        Response first = batch(items);
        fresh(first).body("items.status", equalTo(List.of(201, 400, 201)));
        long size = size();
        Response again = batch(items);
        replayed(again).body("items.status", equalTo(List.of(201, 400, 201)));
        again.then().body("items.id", equalTo(first.path("items.id")));
        again.then().body("items.index", equalTo(first.path("items.index")));
        wrong.put("department", "cabinet-office");
        fresh(batch(items))
                .body("items.status", equalTo(List.of(201, 201, 201)))
                .body("items[0].id", equalTo(first.path("items[0].id")));
        assertEquals(size + 1, size());
        filing.put("title", "Another title");
        batch(items)
                .then()
                .body("items.status", equalTo(List.of(422, 201, 201)))
                .body("items[0].problem.type", equalTo("/problems/idempotency_key_reused"));
        assertEquals(size + 1, size());
    }

    @Test
    void a_batch_sent_twice_at_once_is_filed_once_and_the_second_told_to_come_back() throws SQLException {
        List<Object> items = List.of(filing, Api.filing("hm-treasury"));
        long size = size();
        Meanwhile.both(database, () -> batch(items), () -> batch(items));
        replayed(batch(items)).body("items.status", equalTo(List.of(201, 201)));
        assertEquals(size + 2, size());
    }

    @Test
    void a_filing_that_its_own_name_tells_is_answered_by_that_under_another_key() {
        filing.put("externalId", "case 1");
        Object id = batch(List.of(filing)).path("items[0].id");
        name = UUID.randomUUID().toString();
        batch(List.of(filing)).then().body("items[0].status", is(200)).body("items[0].id", equalTo(id));
    }

    @Test
    void what_enters_no_log_is_done_once_too() {
        String path = FILE + "/" + file().path("id") + "/detriment";
        fresh(post(filer.key(), name, path, Map.of("suffered", true))).statusCode(200);
        fresh(post(filer.key(), path, Map.of("suffered", false))).statusCode(200);
        replayed(post(filer.key(), name, path, Map.of("suffered", true)))
                .statusCode(200)
                .body("suffered", equalTo(false));
    }

    @Test
    void a_rebuild_leaves_the_keys_alone() {
        Object first = file().path("id");
        assertEquals(List.of(), rebuild.rebuild(index -> {}));
        replayed(file()).body("id", equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "caf\u00e9", "\t"})
    void a_key_that_is_none_is_refused_by_the_name_of_the_header(String sent) {
        name = sent;
        refusedByHeader();
    }

    @Test
    void a_key_too_long_is_refused_and_one_of_the_greatest_length_taken() {
        name = "k".repeat(201);
        refusedByHeader();
        name = "k".repeat(200);
        fresh(file()).statusCode(201);
    }

    @Test
    void two_keys_are_refused() {
        Refused.with(
                        400,
                        "invalid",
                        () -> Refused.as(filer.key())
                                .header("Idempotency-Key", "one", "two")
                                .body(filing)
                                .post(FILE))
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void every_post_that_changes_something_describes_the_header() {
        Map<String, Map<String, Map<String, Object>>> paths =
                get(null, "/openapi?format=json").path("paths");
        paths.forEach((path, methods) -> {
            if (methods.containsKey("post")) {
                assertTrue(methods.get("post").get("parameters").toString().contains("Idempotency-Key"), path);
            }
        });
        assertTrue(new TreeSet<>(paths.keySet()).contains(FILE));
    }

    private void refusedByHeader() {
        Refused.with(400, "invalid", this::file)
                .body("errors[0].header", equalTo("Idempotency-Key"))
                .body("errors[0].rule", equalTo("idempotency_key"));
    }

    private Response file() {
        return post(filer.key(), name, FILE, filing);
    }

    private Response batch(List<Object> items) {
        Response answer = post(filer.key(), name, FILE + "/batch", Map.of("items", items));
        answer.then().statusCode(200);
        return answer;
    }

    private Response attach(ACase breach, String boundary, String text) {
        return attachUnder(name, breach, boundary, text);
    }

    private static Response attachUnder(String name, ACase breach, String boundary, String text) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return given().header("Authorization", "Bearer " + breach.filer().key())
                .header("Idempotency-Key", name)
                .contentType("multipart/form-data; boundary=" + boundary)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(breach.address() + "/evidence");
    }

    private static void erase(String breach, int entry, String field) {
        Map<String, Object> erasure = Map.of("entry", entry, "field", field, "ground", "court_order");
        String second = Api.secondSteward();
        post(Api.secondSteward(), breach + "/erasure", erasure).then().statusCode(200);
        post(second, breach + "/erasure", erasure).then().statusCode(200);
    }

    private static ValidatableResponse replayed(Response answer) {
        return answer.then().header("Idempotency-Replayed", "true");
    }

    private static ValidatableResponse fresh(Response answer) {
        return answer.then().header("Idempotency-Replayed", nullValue());
    }

    private void turn(int by) {
        days.turnTo(days.today().plusDays(by));
        night.run();
    }

    private static long size() {
        return Refused.logSize();
    }
}
