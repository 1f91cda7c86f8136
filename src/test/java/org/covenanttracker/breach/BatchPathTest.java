package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Filing many breaches at once, through HTTP.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchPathTest {

    private static final String BATCH = "/v1/breaches/batch";

    @Inject
    DataSource database;

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void seven_faulty_filings_of_a_hundred_stop_no_other_and_the_batch_sent_again_changes_nothing() {
        List<Object> items = aHundred();
        Map<Integer, String> faults = spoilSeven(items);
        long before = size();
        List<Map<String, Object>> first = outcomes(file(items));
        assertEquals(before + 93, size());
        assertEquals(100, first.size());
        for (int i = 0; i < 100; i++) {
            if (faults.containsKey(i)) assertEquals(faults.get(i), told(first.get(i)), "item " + i);
            else assertEquals(201, first.get(i).get("status"), "item " + i);
        }
        List<Map<String, Object>> second = outcomes(file(items));
        assertEquals(before + 93, size());
        for (int i = 0; i < 100; i++) {
            if (faults.containsKey(i)) assertEquals(first.get(i), second.get(i));
            else assertEquals(onRecordBefore(first.get(i)), second.get(i));
        }
        assertEquals(93, new TreeSet<>(ids(first)).size());
    }

    @Test
    void each_filing_is_where_its_answer_says() {
        Response answer = file(List.of(named("a", "home-office"), named("b", "home-office")));
        for (Map<String, Object> outcome : outcomes(answer)) {
            get(null, "/v1/log/entries/" + outcome.get("index"))
                    .then()
                    .body("leaf.type", equalTo("BreachFiled"))
                    .body("leaf.stream", equalTo(outcome.get("id")));
        }
    }

    @Test
    void what_nobody_named_is_known_by_its_content() {
        List<Object> items = List.of(Api.filing("home-office"), Api.filing("hm-treasury"));
        List<Object> ids = ids(outcomes(file(items)));
        file(items).then().body("items.status", everyItem(equalTo(200))).body("items.id", equalTo(ids));
    }

    @Test
    void the_same_name_with_other_content_is_refused_and_names_what_has_it() {
        Object id = ids(outcomes(file(List.of(named("case 7", "home-office"))))).getFirst();
        Map<String, Object> other = named("case 7", "home-office");
        other.put("title", "Another title");
        long before = size();
        only(other)
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.type", equalTo("/problems/external_id_taken"))
                .body("items[0].problem.detail", containsString(id.toString()));
        assertEquals(before, size());
    }

    @Test
    void a_name_is_each_organisations_own() {
        Object own = ids(outcomes(file(List.of(named("1", "home-office"))))).getFirst();
        filer = Api.organisation();
        Object others = ids(outcomes(file(List.of(named("1", "home-office"))))).getFirst();
        assertNotEquals(own, others);
    }

    @Test
    void a_name_that_was_refused_is_free_for_the_filing_put_right() {
        Map<String, Object> filing = named("x", "no-such-department");
        only(filing).body("items[0].status", equalTo(400));
        filing.put("department", "home-office");
        only(filing).body("items[0].status", equalTo(201));
    }

    @Test
    void two_of_one_name_refuse_the_whole_and_nothing_is_stored() {
        long before = size();
        Refused.with(400, "invalid", () -> file(List.of(named("a", "home-office"), 5, named("a", "hm-treasury"))))
                .body("errors.pointer", equalTo(List.of("/items/2/externalId")))
                .body("errors.rule", equalTo(List.of("distinct")));
        assertEquals(before, size());
    }

    @Test
    void a_hundred_and_one_are_refused_and_told_both_limits() {
        List<Object> items = new ArrayList<>(Collections.nCopies(101, Map.of()));
        Refused.with(400, "invalid", () -> file(items))
                .body("errors[0].pointer", equalTo("/items"))
                .body("errors[0].detail", containsString("100"))
                .body("errors[0].detail", containsString("1 MiB"));
        Refused.with(400, "invalid", () -> file(List.of())).body("errors[0].rule", equalTo("length"));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        file(List.of(named("before", "home-office")));
        List<Object> items = aHundred();
        spoilSeven(items);
        items.set(0, named("before", "home-office"));
        long before = size();
        List<Map<String, Object>> tried = outcomes(post(filer.key(), BATCH + "?dryRun=true", Map.of("items", items)));
        assertEquals(before, size());
        List<Map<String, Object>> done = outcomes(file(items));
        for (int i = 0; i < 100; i++) {
            assertEquals(done.get(i).get("status"), tried.get(i).get("status"), "item " + i);
            assertEquals(done.get(i).get("problem"), tried.get(i).get("problem"), "item " + i);
        }
        assertEquals(List.of(), ids(tried));
    }

    /// Each alone would be taken; together they are more than a steward is asked to read.
    @Test
    void a_dry_run_reaches_the_limits_that_the_batch_would_reach() {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) items.add(named("n" + i, "cabinet-office"));
        for (String path : List.of(BATCH + "?dryRun=true", BATCH)) {
            List<Map<String, Object>> outcomes = outcomes(post(filer.key(), path, Map.of("items", items)));
            assertEquals(201, outcomes.get(9).get("status"));
            assertEquals("429 /problems/too_many_unscreened", told(outcomes.get(10)));
            assertEquals("429 /problems/too_many_unscreened", told(outcomes.get(11)));
        }
    }

    @Test
    void a_single_filing_can_be_tried_out_too() {
        long before = size();
        post(filer.key(), "/v1/breaches?dryRun=true", Api.filing("home-office"))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("status", equalTo(201))
                .body("id", nullValue());
        Refused.with(
                400, "invalid", () -> post(filer.key(), "/v1/breaches?dryRun=true", Api.filing("no-such-department")));
        Refused.with(400, "invalid", () -> post(filer.key(), "/v1/breaches?dryRun=no", Api.filing("home-office")))
                .body("errors[0].parameter", equalTo("dryRun"));
        assertEquals(before, size());
        post(filer.key(), "/v1/breaches", Api.filing("home-office")).then().statusCode(201);
    }

    @Test
    void an_unnamed_filing_has_no_index_before_its_night_and_is_known_again() {
        Map<String, Object> filing = named("hidden", "home-office");
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        long before = size();
        Object id = only(filing)
                .body("items[0].status", equalTo(201))
                .body("items[0].index", nullValue())
                .extract()
                .path("items[0].id");
        only(filing).body("items[0].status", equalTo(200)).body("items[0].id", equalTo(id));
        post(filer.key(), BATCH + "?dryRun=true", Map.of("items", List.of(other(filing))))
                .then()
                .body("items[0].status", equalTo(201));
        assertEquals(before, size());
        get(filer.key(), "/v1/breaches/" + id).then().statusCode(200);
    }

    @Test
    void the_same_batch_sent_twice_at_once_is_filed_once() throws SQLException {
        List<Object> items = List.of(named("at once", "home-office"));
        long before = size();
        List<Response> answers = Meanwhile.both(database, () -> file(items), () -> file(items));
        assertEquals(before + 1, size());
        List<Object> ids = new ArrayList<>(ids(outcomes(answers.get(0))));
        ids.addAll(ids(outcomes(answers.get(1))));
        assertEquals(1, new TreeSet<>(ids).size());
    }

    /// A fingerprint could be used to check a guess at the words, so it goes with them.
    @Test
    void after_erasure_a_name_still_stands_for_its_breach_whatever_is_sent_under_it() {
        Map<String, Object> outcome =
                outcomes(file(List.of(named("gone", "home-office")))).getFirst();
        erase(outcome);
        Map<String, Object> other = named("gone", "home-office");
        other.put("title", "Another title");
        only(other).body("items[0].status", equalTo(200)).body("items[0].id", equalTo(outcome.get("id")));
    }

    @Test
    void each_field_of_the_body_is_refused_by_its_name() {
        Refused.with(400, "invalid", () -> post(filer.key(), BATCH, Map.of()))
                .body("errors[0].pointer", equalTo("/items"));
        Refused.with(400, "invalid", () -> post(filer.key(), BATCH, Map.of("items", 5)))
                .body("errors[0].pointer", equalTo("/items"));
        Refused.with(400, "invalid", () -> post(filer.key(), BATCH + "?dry=true", Map.of("items", List.of())))
                .body("errors[0].rule", equalTo("unknown_parameter"));
    }

    private static void erase(Map<String, Object> outcome) {
        Map<String, Object> erasure = Map.of("entry", outcome.get("index"), "field", "title", "ground", "court_order");
        String path = "/v1/breaches/" + outcome.get("id") + "/erasure";
        String second = Api.secondSteward();
        post(Api.secondSteward(), path, erasure).then().statusCode(200);
        post(second, path, erasure).then().statusCode(200);
    }

    private List<Object> aHundred() {
        List<String> slugs = get(null, "/v1/departments?limit=50").path("items.slug");
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) items.add(named("case " + i, slugs.get(i % 20)));
        return items;
    }

    /// @return what each is told, by its position
    private static Map<Integer, String> spoilSeven(List<Object> items) {
        put(items, 3, "title", null);
        put(items, 20, "colour", "red");
        put(items, 41, "title", 7);
        put(items, 50, "department", "no-such-department");
        put(items, 66, "occurredOn", "2099-01-01");
        put(items, 80, "externalId", "x".repeat(65));
        items.set(99, 5);
        return Map.of(
                3, "400 /title required",
                20, "400 /colour unknown_field",
                41, "400 /title wrong_type",
                50, "400 /department unknown",
                66, "400 /occurredOn not_in_future",
                80, "400 /externalId plain_text",
                99, "400  wrong_type");
    }

    @SuppressWarnings("unchecked")
    private static void put(List<Object> items, int at, String field, Object value) {
        ((Map<String, Object>) items.get(at)).put(field, value);
    }

    private static Map<String, Object> other(Map<String, Object> filing) {
        Map<String, Object> other = new java.util.HashMap<>(filing);
        other.put("externalId", "another");
        return other;
    }

    private static Map<String, Object> named(String externalId, String department) {
        Map<String, Object> filing = Api.filing(department);
        filing.put("externalId", externalId);
        return filing;
    }

    private static Map<String, Object> onRecordBefore(Map<String, Object> outcome) {
        return Map.of("status", 200, "id", outcome.get("id"), "index", outcome.get("index"));
    }

    /// Its status, and where and by which rule it was refused.
    private static String told(Map<String, Object> outcome) {
        Map<?, ?> problem = (Map<?, ?>) outcome.get("problem");
        if (problem.get("errors") == null) return outcome.get("status") + " " + problem.get("type");
        Map<?, ?> error = (Map<?, ?>) ((List<?>) problem.get("errors")).getFirst();
        return outcome.get("status") + " " + error.get("pointer") + " " + error.get("rule");
    }

    private Response file(List<Object> items) {
        return post(filer.key(), BATCH, Map.of("items", items));
    }

    private ValidatableResponse only(Map<String, Object> item) {
        return file(List.of(item)).then().statusCode(200).body("items", hasSize(1));
    }

    private static List<Map<String, Object>> outcomes(Response answer) {
        return answer.then()
                .statusCode(200)
                .body("items", notNullValue())
                .extract()
                .path("items");
    }

    private static List<Object> ids(List<Map<String, Object>> outcomes) {
        return outcomes.stream()
                .map(each -> each.get("id"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long size() {
        return ((Number) get(null, "/v1/log").path("appended")).longValue();
    }
}
