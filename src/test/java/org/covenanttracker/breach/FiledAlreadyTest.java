package org.covenanttracker.breach;

import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The same words filed again without a key. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiledAlreadyTest {

    private static final String FILE = "/v1/breaches";

    @Inject
    DataSource database;

    @Inject
    Days days;

    @Inject
    Night night;

    private Api.Organisation filer;
    private Map<String, Object> filing;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
        filing = Api.filing("home-office");
    }

    @Test
    void the_same_words_against_the_same_department_are_refused_with_a_link_to_the_first() {
        String first = filed(filing);
        filing.put("occurredOn", "2026-11-04");
        refused(first, filing);
    }

    @Test
    void another_department_other_words_or_another_filer_make_another_breach() {
        filed(filing);
        filed(with("department", "hm-treasury"));
        filed(with("title", "Another title"));
        filer = Api.organisation();
        filed(filing);
    }

    @Test
    void who_means_it_sends_a_key() {
        String first = filed(filing);
        Response meant = post(filer.key(), UUID.randomUUID().toString(), FILE, filing);
        String second = meant.then().statusCode(201).extract().path("id");
        assertEquals(false, first.equals(second));
        refused(second, filing);
    }

    @Test
    void they_may_be_filed_again_once_a_day_has_passed() {
        String first = filed(filing);
        days.turnTo(days.today().plusDays(1));
        night.run();
        refused(first, filing);
        days.turnTo(days.today().plusDays(1));
        filed(filing);
    }

    @Test
    void an_unnamed_filer_is_told_of_its_own_filing_and_nobody_of_anothers() {
        Map<String, Object> unnamed = with("naming", "unnamed");
        unnamed.put("confirmAdmittedRecently", true);
        String first = filed(unnamed);
        refused(first, unnamed);
        refused(first, filing);
        filer = Api.organisation();
        filed(unnamed);
    }

    @Test
    void a_filing_of_a_batch_is_known_by_its_words_unless_it_has_a_name_of_its_own() {
        String first = filed(filing);
        batch(filing)
                .then()
                .body("items[0].status", equalTo(409))
                .body("items[0].problem.type", equalTo("/problems/filed_already"))
                .body("items[0].problem.breach", equalTo(first));
        Map<String, Object> named = with("externalId", "case 1");
        Object second = batch(named)
                .then()
                .body("items[0].status", equalTo(201))
                .extract()
                .path("items[0].id");
        batch(named).then().body("items[0].status", equalTo(200)).body("items[0].id", equalTo(second));
    }

    @Test
    void what_was_filed_in_a_batch_is_known_when_it_is_filed_alone() {
        Object first = batch(filing).path("items[0].id");
        refused(first, filing);
    }

    @Test
    void of_two_at_once_one_is_filed() throws SQLException {
        long before = Refused.logSize();
        List<Response> answers =
                Meanwhile.both(database, () -> post(filer.key(), FILE, filing), () -> post(filer.key(), FILE, filing));
        assertEquals(before + 1, Refused.logSize());
        assertEquals(
                List.of(201, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
    }

    @Test
    void erased_words_are_forgotten() {
        Response first = post(filer.key(), FILE, filing);
        Map<String, Object> erasure = Map.of(
                "entry",
                Integer.parseInt(first.header("Covenant-Log-Index")),
                "field",
                "title",
                "ground",
                "court_order");
        String path = FILE + "/" + first.path("id") + "/erasure";
        String second = Api.secondSteward();
        post(Api.secondSteward(), path, erasure).then().statusCode(200);
        post(second, path, erasure).then().statusCode(200);
        filed(filing);
    }

    private String filed(Map<String, Object> what) {
        return post(filer.key(), FILE, what).then().statusCode(201).extract().path("id");
    }

    private void refused(Object first, Map<String, Object> what) {
        Refused.with(409, "filed_already", () -> post(filer.key(), FILE, what))
                .body("breach", equalTo(first))
                .body("location", equalTo(FILE + "/" + first));
    }

    private Response batch(Map<String, Object> item) {
        return post(filer.key(), FILE + "/batch", Map.of("items", List.of(item)));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> other = new HashMap<>(filing);
        other.put(field, value);
        return other;
    }
}
