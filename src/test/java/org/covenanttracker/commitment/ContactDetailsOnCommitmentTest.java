package org.covenanttracker.commitment;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Contact details that a department means to publish in a commitment, and a steward confirms text by text. In
/// a service of its own, whose rows are rebuilt.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactDetailsOnCommitmentTest {

    private static final String DEPARTMENT = "home-office";
    private static final String CONTACT = "reasons@example.org";
    /// As in no other test here.
    private static final String ONCE = "Ring 020 7946 0018.";

    private static final String TEXT = "Write to " + CONTACT + ".";

    @Inject
    Rebuild rebuild;

    @Inject
    EntityManager rows;

    @Test
    void nothing_that_the_public_reads_holds_them_until_a_steward_confirms_the_text() {
        APromise promise = APromise.of(DEPARTMENT, meant("title", ONCE));
        int entry = entry(promise, 0);
        for (String address : everyPublicReading(promise, entry)) {
            get(null, address).then().statusCode(200).body(not(containsString(ONCE)));
        }
        promise.seenByThePublic()
                .body("wordings[0].title", nullValue())
                .body("wordings[0].description", notNullValue())
                .body("content.field", not(hasItem("title")))
                .body("$", not(hasKey("contactDetails")));
        promise.seenBy(Api.departmentKey("hm-treasury"))
                .body("wordings[0].title", nullValue())
                .body("$", not(hasKey("contactDetails")));
        for (String party : List.of(Api.departmentKey(DEPARTMENT), Api.steward())) {
            promise.seenBy(party)
                    .body("wordings[0].title", equalTo(ONCE))
                    .body("contactDetails.field", contains("title"))
                    .body("contactDetails.entry", contains(entry));
        }
        confirm(Api.steward(), promise, entry, "title")
                .then()
                .statusCode(200)
                .header("Covenant-Log-Index", notNullValue())
                .body("$", not(hasKey("contactDetails")));
        promise.seenByThePublic().body("wordings[0].title", equalTo(ONCE)).body("content.field", hasItem("title"));
        for (String address : everyPublicReading(promise, entry)) {
            if (address.endsWith("/events")) continue;
            get(null, address).then().body(containsString(ONCE));
        }
        get(null, promise.address() + "/events")
                .then()
                .body("items.last().leaf.type", equalTo("ContactDetailsConfirmed"))
                .body("items.last().leaf.actor.role", equalTo("steward"))
                .body("items.last().leaf.data", equalTo(Map.of("version", 1, "field", "title")));
    }

    /// The log's own pages are asked from just before the entry on, so that it stands on them.
    private static List<String> everyPublicReading(APromise promise, int entry) {
        return List.of(
                promise.address(),
                promise.address() + "/events",
                "/v1/commitments?limit=200&department=" + DEPARTMENT,
                "/v1/commitments.csv?department=" + DEPARTMENT,
                "/v1/log/content?after=" + (entry - 1),
                "/v1/log/entries/" + entry + "/content");
    }

    @Test
    void so_it_is_with_every_text_of_the_department() {
        Map<String, Object> wording = meant("description", TEXT);
        wording.put("measure", Map.of("unit", "letters to " + CONTACT, "target", 10));
        APromise promise = APromise.of(DEPARTMENT, wording).revised(wording, "Ask " + CONTACT + " why.");
        promise.official("progress", Map.of("status", "limited", "text", TEXT, "contactDetailsIntended", true))
                .then()
                .statusCode(200);
        promise.official("withdrawal", Map.of("reason", TEXT, "contactDetailsIntended", true))
                .then()
                .statusCode(200);
        promise.seenByThePublic()
                .body("wordings.description", contains(nullValue(), nullValue()))
                .body("wordings.measure.unit", contains(nullValue(), nullValue()))
                .body("wordings[1].reason", nullValue())
                .body("reports[0].text", nullValue())
                .body("withdrawalReason", nullValue());
        get(null, promise.address()).then().body(not(containsString(CONTACT)));
        List<Map<String, Object>> awaiting =
                promise.seenBy(Api.steward()).extract().path("contactDetails");
        assertEquals(
                List.of("description", "measureUnit", "description", "measureUnit", "reason", "text", "reason"),
                awaiting.stream().map(each -> each.get("field")).toList());
        for (Map<String, Object> each : awaiting) {
            promise.act(Api.steward(), "contact-details", each).then().statusCode(200);
        }
        promise.seenByThePublic()
                .body("wordings.description", contains(TEXT, TEXT))
                .body("wordings.measure.unit", hasItem(containsString(CONTACT)))
                .body("wordings[1].reason", containsString(CONTACT))
                .body("reports[0].text", equalTo(TEXT))
                .body("withdrawalReason", equalTo(TEXT));
    }

    @Test
    void it_stands_in_the_stewards_queue_until_then() {
        APromise promise = APromise.of(DEPARTMENT, meant("description", TEXT));
        String it = "commitments.find { it.id == '" + promise.id() + "' }";
        get(Api.steward(), "/v1/queue")
                .then()
                .body(it + ".address", equalTo(promise.address()))
                .body(it + ".department", equalTo(DEPARTMENT))
                .body(it + ".contactDetails.field", contains("description"))
                .body(it + ".contactDetails.entry", contains(entry(promise, 0)));
        get(Api.departmentKey(DEPARTMENT), "/v1/queue").then().body("$", not(hasKey("commitments")));
        confirm(Api.steward(), promise, entry(promise, 0), "description").then().statusCode(200);
        get(Api.steward(), "/v1/queue").then().body("commitments.id", not(hasItem(promise.id())));
    }

    @Test
    void a_unit_is_looked_through_like_any_text() {
        Map<String, Object> wording = APromise.wording();
        wording.put("measure", Map.of("unit", "calls to 020 7946 0018", "target", 10));
        Refused.at(
                "/measure/unit",
                "contact_details",
                () -> Api.post(Api.departmentKey(DEPARTMENT), "/v1/commitments", wording));
    }

    @Test
    void an_assessments_words_await_nobody_as_the_public_never_reads_them() {
        APromise promise = APromise.of(DEPARTMENT);
        promise.act(Api.organisation().key(), "assessment", Map.of("status", "limited", "text", TEXT))
                .then()
                .statusCode(200);
        assertEquals(0, kept(promise));
        promise.seenByThePublic().body("assessments[0].text", nullValue());
    }

    @Test
    void only_what_awaits_it_is_confirmed_and_only_by_a_steward() {
        APromise promise = APromise.of(DEPARTMENT, meant("description", TEXT));
        APromise other = APromise.of(DEPARTMENT);
        int entry = entry(promise, 0);
        Refused.with(409, "nothing_to_confirm", () -> confirm(Api.steward(), promise, entry, "title"));
        Refused.at("/entry", "unknown", () -> confirm(Api.steward(), other, entry, "description"));
        Refused.at("/entry", "unknown", () -> confirm(Api.steward(), promise, 99_999_999, "description"));
        for (String key :
                List.of(Api.departmentKey(DEPARTMENT), Api.organisation().key(), Api.reviewer())) {
            Refused.with(403, "role_not_allowed", () -> confirm(key, promise, entry, "description"));
        }
        confirm(Api.steward(), promise, entry, "description").then().statusCode(200);
        Refused.with(409, "nothing_to_confirm", () -> confirm(Api.steward(), promise, entry, "description"));
    }

    @Test
    void a_rebuild_leaves_it_alone_and_an_erasure_takes_it_away() {
        APromise promise = APromise.of(DEPARTMENT, meant("description", TEXT));
        APromise confirmed = APromise.of(DEPARTMENT, meant("description", TEXT));
        confirm(Api.steward(), confirmed, entry(confirmed, 0), "description")
                .then()
                .statusCode(200);
        confirmed.reported("limited");
        assertEquals(List.of(), rebuild.check(index -> {}));
        rebuild.rebuild(index -> {});
        promise.seenByThePublic().body("wordings[0].description", nullValue());
        confirmed.seenByThePublic().body("wordings[0].description", equalTo(TEXT));
        Map<String, Object> erasure =
                Map.of("entry", entry(promise, 0), "field", "description", "ground", "court_order");
        for (String steward : List.of(Api.secondSteward(), Api.secondSteward())) {
            promise.act(steward, "erasure", erasure).then().statusCode(200);
        }
        assertEquals(0, kept(promise));
        get(Api.steward(), "/v1/queue").then().body("commitments.id", not(hasItem(promise.id())));
    }

    @Test
    void a_hold_stands_beside_it() {
        APromise promise = APromise.of(DEPARTMENT, meant("description", TEXT));
        int entry = entry(promise, 0);
        Map<String, Object> hold = Map.of("entry", entry, "field", "description", "reason", "personal_data");
        promise.act(Api.steward(), "hold", hold).then().statusCode(200);
        confirm(Api.steward(), promise, entry, "description").then().statusCode(200);
        promise.seenByThePublic().body("wordings[0].description", nullValue());
        promise.act(Api.steward(), "release", Map.of("entry", entry, "field", "description"))
                .then()
                .statusCode(200);
        promise.seenByThePublic().body("wordings[0].description", equalTo(TEXT));
        get(null, promise.address() + "/events")
                .then()
                .body(
                        "items.leaf.type",
                        containsInAnyOrder(
                                "CommitmentMade", "ContentHeld", "ContactDetailsConfirmed", "ContentReleased"));
    }

    private static Map<String, Object> meant(String field, String text) {
        Map<String, Object> wording = new HashMap<>(APromise.wording());
        wording.put(field, text);
        wording.put("contactDetailsIntended", true);
        return wording;
    }

    private static Response confirm(String key, APromise promise, int entry, String field) {
        return promise.act(key, "contact-details", Map.of("entry", entry, "field", field));
    }

    /// The index of one of its entries.
    private static int entry(APromise promise, int place) {
        return get(null, promise.address() + "/events").path("items[" + place + "].index");
    }

    private long kept(APromise promise) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        rows.createNativeQuery("select count(*) from contact_field where stream = ?1", Long.class)
                                .setParameter(1, UUID.fromString(promise.id()))
                                .getSingleResult());
    }
}
