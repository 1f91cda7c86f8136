package org.covenanttracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Words destroyed for good. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {

    private static final String SWEPT = "select swept_to = (select max(index) from ledger_entry"
            + " where type = 'ContentErased') from content_sweep";

    @Inject
    DataSource database;

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    @Inject
    Erasures erasures;

    private Api.Organisation filer;
    private String department;
    /// Two whom the same third steward admitted, neither the other.
    private String one;

    private String two;
    private String canary;
    private String breach;
    private int entry;

    @BeforeEach
    void publish_a_breach_with_a_canary() {
        filer = Api.organisation();
        department = Api.departmentKey("home-office");
        one = Api.secondSteward();
        two = Api.secondSteward();
        canary = "canary-" + UUID.randomUUID();
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("narrative", "Before.\n\nIt said " + canary + ".\n\nAfter.");
        Response filed = post(filer.key(), "/v1/breaches", filing);
        breach = "/v1/breaches/" + filed.path("id");
        entry = Integer.parseInt(filed.header("Covenant-Log-Index"));
        post(Api.steward(), breach + "/acceptance", null);
        post(department, breach + "/answer", Api.answer()).then().statusCode(200);
    }

    @Test
    void what_two_stewards_erase_is_nowhere_and_every_proof_and_card_stays() {
        assertTrue(answers().stream().anyMatch(each -> each.contains(canary)), "the canary is not in what is searched");
        String leaf = get(null, "/v1/log/entries/" + entry).asString();
        erase(one, "data_protection")
                .then()
                .statusCode(200)
                .body("narrative", notNullValue())
                .body("content.find { it.field == 'narrative' }.erasureProposedOn", notNullValue());
        Refused.with(409, "same_steward", () -> erase(one, "data_protection"));
        Refused.with(409, "proposal_too_young", () -> erase(two, "data_protection"))
                .body("from", equalTo(days.today().plusDays(2).toString()));
        Refused.with(403, "not_independent", () -> erase(Api.steward(), "data_protection"));
        pass(2);
        String cards = cards();
        String file = single("select pg_relation_filenode('content_key')::text");
        Response erased = erase(two, "data_protection");
        erased.then().statusCode(200);
        int by = Integer.parseInt(erased.header("Covenant-Log-Index"));

        for (String each : answers()) assertFalse(each.contains(canary), each);
        for (String row : dump()) {
            assertFalse(row.contains(canary), row);
            assertFalse(row.contains(HexFormat.of().formatHex(canary.getBytes(UTF_8))), row);
        }
        assertEquals("0", kept("content"));
        assertEquals("0", kept("content_key"));
        assertNotEquals(file, single("select pg_relation_filenode('content_key')::text"), "not rewritten");
        assertEquals(leaf, get(null, "/v1/log/entries/" + entry).asString());
        assertEquals(cards, cards());
        everybodySeesThatItIsGone(by);
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    private void everybodySeesThatItIsGone(int by) {
        for (String reader : new String[] {null, filer.key(), department, one}) {
            get(reader, breach)
                    .then()
                    .statusCode(200)
                    .body("narrative", nullValue())
                    .body("title", notNullValue())
                    .body("stage", equalTo("answered"))
                    .body("content.find { it.field == 'narrative' }.erased", equalTo(true))
                    .body("content.find { it.field == 'narrative' }.erasedBy", equalTo(by))
                    .body("content.find { it.field == 'narrative' }.commitment", notNullValue());
        }
        get(null, "/v1/log/entries/" + entry + "/content")
                .then()
                .body("fields.narrative.erased", equalTo(true))
                .body("fields.narrative.status", equalTo("erased"))
                .body("fields.narrative.erasedBy", equalTo(by))
                .body("fields.narrative.text", nullValue());
        Checked.content(entry);
        get(filer.key(), breach + "/opening")
                .then()
                .body("entries[0].fields.narrative.erased", equalTo(true))
                .body("entries[0].fields.title.text", notNullValue());
    }

    @Test
    void erasing_twice_and_whatever_follows_an_erasure_is_refused() {
        erasedByACourt();
        Refused.with(409, "already_erased", () -> erase(one, "court_order"));
        Refused.with(409, "already_erased", () -> act("hold", "reason", "personal_data"));
        Refused.with(409, "already_erased", () -> act("release"));
        Refused.with(
                409,
                "already_erased",
                () -> act("redaction", "reason", "personal_data", "spans", List.of(Map.of("from", 0, "to", 1))));
        post(filer.key(), breach + "/reply", Map.of("satisfied", true, "text", "Thank you."))
                .then()
                .statusCode(200)
                .body("stage", equalTo("resolved"));
    }

    @Test
    void of_two_stewards_who_agree_at_once_one_is_told_that_it_is_done() throws Exception {
        String three = Api.secondSteward();
        erase(one, "court_order").then().statusCode(200);
        int before = Refused.logSize();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> first =
                    threads.submit(() -> erase(two, "court_order").statusCode());
            Future<Integer> second =
                    threads.submit(() -> erase(three, "court_order").statusCode());
            statuses.addAll(List.of(first.get(), second.get()));
        }
        statuses.sort(null);
        assertEquals(List.of(200, 409), statuses);
        assertEquals(before + 1, Refused.logSize());
    }

    @Test
    void words_erased_before_they_were_public_never_are() {
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("title", canary);
        Response filed = post(filer.key(), "/v1/breaches", filing);
        String address = "/v1/breaches/" + filed.path("id");
        Map<String, Object> erasure = Map.of(
                "entry",
                Integer.parseInt(filed.header("Covenant-Log-Index")),
                "field",
                "title",
                "ground",
                "court_order");
        post(one, address + "/erasure", erasure).then().statusCode(200);
        post(two, address + "/erasure", erasure).then().statusCode(200);
        post(Api.steward(), address + "/acceptance", null).then().statusCode(200);
        post(department, address + "/answer", Api.answer()).then().statusCode(200);
        get(null, address)
                .then()
                .body("title", nullValue())
                .body("narrative", notNullValue())
                .body("content.find { it.field == 'title' }.erased", equalTo(true));
    }

    @Test
    void what_is_not_content_is_not_erased() {
        Refused.at("/field", "not_content", () -> act("erasure", "field", "sign", "ground", "harm"));
        Refused.at("/entry", "unknown", () -> act("erasure", "entry", 0, "ground", "harm"));
        Refused.at("/ground", "wrong_value", () -> act("erasure", "ground", "embarrassing"));
    }

    @Test
    void who_was_admitted_by_the_other_is_a_second_opinion_after_thirty_days() {
        erase(Api.steward(), "court_order").then().statusCode(200);
        pass(30);
        Refused.with(403, "not_independent", () -> erase(one, "court_order"));
        pass(1);
        erase(one, "court_order").then().statusCode(200).body("content.erased", hasItem(true));
    }

    @Test
    void a_commitment_without_its_words_is_still_a_commitment() {
        Map<String, Object> promise = new HashMap<>(
                Map.of("title", canary, "description", "All.", "signs", List.of("PC-P5"), "dueOn", "2028-06-30"));
        promise.put("measure", Map.of("unit", canary, "target", 12));
        Response made = post(department, "/v1/commitments", promise);
        String commitment = "/v1/commitments/" + made.path("id");
        for (String field : new String[] {"title", "measureUnit"}) {
            Map<String, Object> erasure = Map.of(
                    "entry",
                    Integer.parseInt(made.header("Covenant-Log-Index")),
                    "field",
                    field,
                    "ground",
                    "court_order");
            post(one, commitment + "/erasure", erasure).then().statusCode(200);
            post(two, commitment + "/erasure", erasure).then().statusCode(200);
        }
        get(department, commitment)
                .then()
                .statusCode(200)
                .body("wordings[0].title", nullValue())
                .body("wordings[0].description", equalTo("All."))
                .body("wordings[0].measure.unit", nullValue())
                .body("wordings[0].measure.target", equalTo(12));
        post(department, commitment + "/progress", Map.of("status", "complete", "text", "Done."))
                .then()
                .statusCode(200);
    }

    @Test
    void the_log_lists_what_was_erased() {
        int by = erasedByACourt();
        get(null, "/v1/log/erasures?after=" + (by - 1))
                .then()
                .statusCode(200)
                .body("items[0].index", equalTo(by))
                .body("items[0].entry", equalTo(entry))
                .body("items[0].field", equalTo("narrative"))
                .body("items[0].ground", equalTo("court_order"))
                .body("items[0].on", equalTo(days.today().toString()))
                .body("items[0].stream", equalTo(breach.substring(13)))
                .body("next", nullValue());
        get(null, "/v1/log/erasures?limit=200").then().body("items.entry", hasItem(entry));
        get(null, breach + "/events").then().body("items.leaf.type", hasItem("ContentErased"));
    }

    @Test
    void what_an_older_backup_brings_back_is_destroyed_again() throws SQLException {
        execute("create table saved_content as select * from content where stream = '" + breach.substring(13) + "'");
        execute("create table saved_key as select * from content_key where stream = '" + breach.substring(13) + "'");
        erasedByACourt();
        execute("insert into content select * from saved_content where field = 'narrative' and stream_version = 1");
        execute("insert into content_key select * from saved_key where field = 'narrative' and stream_version = 1");
        execute("drop table saved_content, saved_key");
        assertEquals("1", kept("content"));
        assertEquals(1, erasures.replay());
        assertEquals("0", kept("content"));
        assertEquals("0", kept("content_key"));
        assertEquals(0, erasures.replay());
    }

    @Test
    void keys_that_could_not_be_swept_out_at_once_are_swept_out_at_night() throws SQLException {
        try (Connection dump = database.getConnection();
                Statement statement = dump.createStatement()) {
            dump.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("lock table content_key in access share mode");
            erasedByACourt();
            assertEquals("f", single(SWEPT));
            dump.rollback();
            dump.setAutoCommit(true);
        }
        night.run();
        assertEquals("t", single(SWEPT));
    }

    @Test
    void an_organisation_whose_identifiers_are_erased_is_found_by_none() {
        String organisation = "/v1/organisations/" + filer.id();
        Response before = get(null, organisation);
        Map<String, Object> erasure =
                Map.of("entry", before.path("content[0].entry"), "field", "identifiers", "ground", "court_order");
        post(one, organisation + "/erasure", erasure).then().statusCode(200);
        post(two, organisation + "/erasure", erasure).then().statusCode(200).body("identifiers", equalTo(List.of()));
        get(null, "/v1/organisations?identifier=" + before.path("identifiers[0]"))
                .then()
                .body("items.id", not(hasItem(filer.id())));
        post(one, organisation + "/classification", Map.of("kind", "charity", "verified", true))
                .then()
                .statusCode(200);
    }

    /// All cards, without the one number that any entry moves.
    private static String cards() {
        return get(null, "/v1/scorecards").asString().replaceAll("\"(logSize|rootHash)\":[^,]+", "");
    }

    private int erasedByACourt() {
        erase(one, "court_order").then().statusCode(200);
        Response erased = erase(two, "court_order");
        erased.then().statusCode(200);
        return Integer.parseInt(erased.header("Covenant-Log-Index"));
    }

    private Response erase(String steward, String ground) {
        return post(steward, breach + "/erasure", Map.of("entry", entry, "field", "narrative", "ground", ground));
    }

    /// @param changes names and values, in turn
    private Response act(String what, Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of("entry", entry, "field", "narrative"));
        for (int i = 0; i < changes.length; i += 2) body.put((String) changes[i], changes[i + 1]);
        return post(one, breach + "/" + what, body);
    }

    /// What everybody is answered about the breach and in the log, to the last page.
    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String reader : new String[] {null, filer.key(), department, one, Api.reviewer()}) {
            for (String address : new String[] {
                breach, breach + "/events?limit=200", "/v1/breaches?limit=200", "/v1/scorecards", "/v1/organisations"
            }) {
                answers.add(get(reader, address).asString());
            }
        }
        answers.add(get(filer.key(), breach + "/opening").asString());
        answers.add(get(department, breach + "/opening").asString());
        for (String list : new String[] {"entries", "content", "erasures"}) {
            for (String next = "/v1/log/" + list + "?limit=200"; next != null; ) {
                Response page = get(null, next);
                answers.add(page.asString());
                next = page.path("next");
            }
        }
        return answers;
    }

    /// Every row of every table, bytes as hex.
    private List<String> dump() {
        List<String> rows = new ArrayList<>();
        for (String table : column("select tablename from pg_tables where schemaname = 'public'")) {
            rows.addAll(column("select t::text from \"" + table + "\" t"));
        }
        return rows;
    }

    private String kept(String table) {
        return single("select count(*)::text from " + table + " where field = 'narrative' and stream = '"
                + breach.substring(13) + "'");
    }

    private String single(String query) {
        return column(query).getFirst();
    }

    private List<String> column(String query) {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (row.next()) column.add(row.getString(1));
            return column;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void pass(int nights) {
        for (int i = 0; i < nights; i++) {
            days.turnTo(days.today().plusDays(1));
            night.run();
        }
    }
}
