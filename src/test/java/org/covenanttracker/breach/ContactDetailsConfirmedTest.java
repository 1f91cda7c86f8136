package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Contact details that an author means to publish, and a steward confirms text by text. In a service of its
/// own, whose days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactDetailsConfirmedTest {

    private static final String DEPARTMENT = "home-office";
    private static final String NARRATIVE = "Ring 020 7946 0018.";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    @Inject
    EntityManager rows;

    @Test
    void a_text_with_a_phone_number_stays_closed_until_a_steward_confirms_it() {
        ACase breach = ACase.filed(meant(NARRATIVE)).accepted().answered();
        breach.seenByThePublic()
                .body("title", notNullValue())
                .body("narrative", nullValue())
                .body("content.field", not(hasItem("narrative")))
                .body("$", not(hasKey("contactDetails")));
        publicContent(breach).body("fields", not(hasKey("narrative")));
        breach.seenBy(breach.filer().key()).body("narrative", equalTo(NARRATIVE));
        breach.seenBy(breach.official())
                .body("narrative", equalTo(NARRATIVE))
                .body("contactDetails.field", contains("narrative"));
        Response confirmed = confirm(Api.steward(), breach, entry(breach), "narrative");
        confirmed.then().statusCode(200).header("Covenant-Log-Index", notNullValue());
        breach.seenByThePublic().body("narrative", equalTo(NARRATIVE)).body("content.field", hasItem("narrative"));
        publicContent(breach).body("fields", hasKey("narrative"));
        get(null, breach.address() + "/events?limit=200")
                .then()
                .body("items.last().leaf.type", equalTo("ContactDetailsConfirmed"))
                .body("items.last().leaf.data", equalTo(Map.of("version", 1, "field", "narrative")));
    }

    @Test
    void it_stands_in_the_stewards_queue_until_then() {
        ACase breach = ACase.filed(meant(NARRATIVE)).accepted();
        String it = "items.find { it.id == '" + breach.id() + "' }";
        queue(Api.steward())
                .body(it + ".contactDetails.field", contains("narrative"))
                .body(it + ".contactDetails.entry", contains(entry(breach)))
                .body(it + ".mayDo", hasItem("contact-details"));
        queue(breach.official()).body(it, not(hasKey("contactDetails")));
        breach.seenBy(Api.steward()).body("mayDo", hasItem("contact-details"));
        breach.steward("contact-details", Map.of("entry", entry(breach), "field", "narrative"));
        queue(Api.steward()).body("items.id", not(hasItem(breach.id())));
        breach.seenBy(Api.steward()).body("mayDo", not(hasItem("contact-details")));
    }

    @Test
    void each_text_of_an_answer_is_confirmed_by_itself() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        Map<String, Object> answer = Api.answer();
        answer.put("text", "Write to grants@example.org.");
        answer.put("contactDetailsIntended", true);
        answer.put(
                "remedies",
                List.of(Map.of("kind", "apology", "dueOn", "2028-01-31", "text", "Ask jo@example.org for it.")));
        breach.official("answer", answer)
                .seenByThePublic()
                .body("answers[0].text", nullValue())
                .body("answers[0].respondentRole", notNullValue())
                .body("remedies[0].text", nullValue());
        List<Map<String, Object>> awaiting =
                breach.seenBy(Api.steward()).extract().path("contactDetails");
        assertEquals(
                List.of("remedies.1.text", "text"),
                awaiting.stream().map(each -> each.get("field")).toList());
        breach.steward("contact-details", awaiting.getFirst())
                .seenByThePublic()
                .body("answers[0].text", nullValue())
                .body("remedies[0].text", containsString("jo@example.org"));
    }

    @Test
    void an_unnamed_filers_text_awaits_it_from_its_night_on() {
        Api.Organisation filer = Api.organisation();
        Map<String, Object> filing = meant(NARRATIVE);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        ACase breach = ACase.by(filer, filing);
        assertEquals(0, kept(breach));
        nextNight();
        assertEquals(1, kept(breach));
        breach.accepted().answered();
        for (int i = 0; i < 10; i++) nextNight();
        breach.seenByThePublic().body("title", notNullValue()).body("narrative", nullValue());
        breach.steward("contact-details", Map.of("entry", entry(breach), "field", "narrative"))
                .seenByThePublic()
                .body("narrative", equalTo(NARRATIVE));
    }

    @Test
    void so_does_what_is_filed_in_a_batch() {
        Api.Organisation filer = Api.organisation();
        Api.departmentKey(DEPARTMENT);
        Response batch = post(
                filer.key(), "/v1/breaches/batch", Map.of("items", List.of(meant(NARRATIVE), Api.filing(DEPARTMENT))));
        List<String> ids = batch.then().statusCode(200).extract().path("items.id");
        for (String id : ids) {
            post(Api.steward(), "/v1/breaches/" + id + "/acceptance", null);
            post(Api.departmentKey(DEPARTMENT), "/v1/breaches/" + id + "/answer", Api.answer());
        }
        get(null, "/v1/breaches/" + ids.getFirst()).then().body("narrative", nullValue());
        get(null, "/v1/breaches/" + ids.getLast()).then().body("narrative", notNullValue());
    }

    @Test
    void a_corrected_text_is_looked_through_again() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        Map<String, Object> correction = new HashMap<>(Map.of("sign", "PC-W2", "occurredOn", "2026-11-03"));
        correction.put("title", "Ring 020 7946 0018");
        Refused.at("/title", "contact_details", () -> breach.act(Api.steward(), "correction", correction));
        correction.put("contactDetailsIntended", true);
        breach.steward("correction", correction).answered();
        breach.seenByThePublic().body("title", nullValue()).body("narrative", notNullValue());
    }

    @Test
    void what_says_nothing_to_reach_anybody_by_awaits_nobody() {
        ACase breach =
                ACase.filed(meant("They wrote on 3 November 2026.")).accepted().answered();
        assertEquals(0, kept(breach));
        breach.seenByThePublic().body("narrative", notNullValue());
        Map<String, Object> closed = meant(NARRATIVE);
        closed.put("narrativeFor", "parties");
        assertEquals(0, kept(ACase.filed(closed)));
    }

    @Test
    void only_what_awaits_it_is_confirmed_and_only_by_a_steward() {
        ACase breach = ACase.filed(meant(NARRATIVE)).accepted();
        ACase other = ACase.against(DEPARTMENT);
        int entry = entry(breach);
        Refused.with(409, "nothing_to_confirm", () -> confirm(Api.steward(), breach, entry, "title"));
        Refused.at("/entry", "unknown", () -> confirm(Api.steward(), other, entry, "narrative"));
        Refused.at("/entry", "unknown", () -> confirm(Api.steward(), breach, 99_999_999, "narrative"));
        for (String key : List.of(breach.official(), breach.filer().key(), Api.reviewer())) {
            Refused.with(403, "role_not_allowed", () -> confirm(key, breach, entry, "narrative"));
        }
        confirm(Api.steward(), breach, entry, "narrative").then().statusCode(200);
        Refused.with(409, "nothing_to_confirm", () -> confirm(Api.steward(), breach, entry, "narrative"));
    }

    @Test
    void a_rebuild_leaves_it_alone_and_an_erasure_takes_it_away() {
        ACase breach = ACase.filed(meant(NARRATIVE)).accepted().answered();
        assertEquals(List.of(), rebuild.check(index -> {}));
        rebuild.rebuild(index -> {});
        assertEquals(1, kept(breach));
        breach.seenByThePublic().body("narrative", nullValue());
        Map<String, Object> erasure = Map.of("entry", entry(breach), "field", "narrative", "ground", "court_order");
        for (String steward : List.of(Api.secondSteward(), Api.secondSteward())) {
            breach.act(steward, "erasure", erasure).then().statusCode(200);
        }
        assertEquals(0, kept(breach));
    }

    @Test
    void nothing_is_kept_of_a_filing_that_is_only_tried_out() {
        long before = keptInAll();
        post(Api.organisation().key(), "/v1/breaches?dryRun=true", meant(NARRATIVE))
                .then()
                .statusCode(200);
        assertEquals(before, keptInAll());
    }

    private static Map<String, Object> meant(String narrative) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("narrative", narrative);
        filing.put("contactDetailsIntended", true);
        return filing;
    }

    private static Response confirm(String key, ACase breach, int entry, String field) {
        return breach.act(key, "contact-details", Map.of("entry", entry, "field", field));
    }

    /// The index of its filing.
    private static int entry(ACase breach) {
        return get(null, breach.address() + "/events").path("items[0].index");
    }

    private static ValidatableResponse publicContent(ACase breach) {
        return get(null, "/v1/log/entries/" + entry(breach) + "/content").then().statusCode(200);
    }

    /// Its first page holds all that there is here.
    private static ValidatableResponse queue(String key) {
        return get(key, "/v1/queue?limit=200").then().statusCode(200);
    }

    private long kept(ACase breach) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        rows.createNativeQuery("select count(*) from contact_field where stream = ?1", Long.class)
                                .setParameter(1, UUID.fromString(breach.id()))
                                .getSingleResult());
    }

    private long keptInAll() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) rows.createNativeQuery("select count(*) from contact_field", Long.class)
                        .getSingleResult());
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }
}
