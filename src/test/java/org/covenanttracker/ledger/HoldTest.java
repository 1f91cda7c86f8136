package org.covenanttracker.ledger;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Published words, their salts, and what hides them. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoldTest {

    private static final String NARRATIVE = "The letter came on 3 November.\n\nMr Grey signed it.\n\nThe grant ended.";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    private Api.Organisation filer;
    private String department;
    private String second;
    private String breach;
    private int entry;

    @BeforeEach
    void publish_a_breach() {
        filer = Api.organisation();
        department = Api.departmentKey("home-office");
        second = Api.secondSteward();
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("narrative", NARRATIVE);
        Response filed = post(filer.key(), "/v1/breaches", filing);
        breach = "/v1/breaches/" + filed.path("id");
        entry = Integer.parseInt(filed.header("Covenant-Log-Index"));
        get(null, "/v1/log/entries/" + entry + "/content")
                .then()
                .statusCode(200)
                .body("fields", equalTo(Map.of()));
        post(Api.steward(), breach + "/acceptance", null);
        post(department, breach + "/answer", Api.answer()).then().statusCode(200);
    }

    @Test
    void published_words_come_with_what_it_takes_to_check_them() {
        get(null, "/v1/log/entries/" + entry + "/content")
                .then()
                .body("index", equalTo(entry))
                .body("fields.narrative.text", equalTo(NARRATIVE))
                .body("fields.narrative.salts.size()", equalTo(3))
                .body("fields", not(hasKey("raisedOn")))
                .body("fields", not(hasKey("narrativeFor")));
        get(null, breach)
                .then()
                .body("content.findAll { it.entry == " + entry + " }.field", hasItems("title", "narrative"))
                .body("content.find { it.field == 'respondentRole' }.type", equalTo("BreachAnswered"));
        for (int i = 0; i < Refused.logSize(); i++) Checked.content(i);
    }

    @Test
    void a_mirror_reads_all_public_words_page_by_page() {
        String address = "/v1/log/content?limit=1&after=" + (entry - 1);
        Response page = get(null, address);
        page.then().statusCode(200).body("items[0].index", equalTo(entry)).body("items.size()", equalTo(1));
        get(null, page.path("next")).then().body("items[0].fields", hasKey("respondentRole"));
        get(null, "/v1/log/content?after=" + Refused.logSize())
                .then()
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void an_author_gets_the_exact_leaf_and_its_own_words_and_salts() {
        get(filer.key(), breach + "/opening")
                .then()
                .statusCode(200)
                .body("entries.size()", equalTo(1))
                .body("entries[0].index", equalTo(entry))
                .body("entries[0].fields.narrative.text", equalTo(NARRATIVE))
                .body("entries[0].fields.raisedOn.salts.size()", equalTo(1));
        Response opening = get(department, breach + "/opening");
        opening.then().body("entries[0].type", equalTo("BreachAnswered"));
        byte[] leaf = java.util.Base64.getDecoder().decode(opening.<String>path("entries[0].leaf"));
        int answer = opening.path("entries[0].index");
        assertEquals(
                new String(leaf, java.nio.charset.StandardCharsets.UTF_8),
                get(null, "/v1/log/entries/" + answer + "/leaf").asString());
        get(Api.organisation().key(), breach + "/opening").then().body("entries.size()", equalTo(0));
    }

    @Test
    void held_words_are_hidden_at_once_from_all_but_the_parties() {
        hold(Api.steward()).then().statusCode(200).body("narrative", equalTo(NARRATIVE));
        for (String stranger : new String[] {null, Api.organisation().key(), Api.departmentKey("cabinet-office")}) {
            get(stranger, breach)
                    .then()
                    .body("narrative", nullValue())
                    .body("title", notNullValue())
                    .body("stage", equalTo("answered"))
                    .body("content.find { it.field == 'narrative' }.status", equalTo("held"))
                    .body("content.find { it.field == 'narrative' }.reason", equalTo("defamation_notice"));
        }
        for (String party : new String[] {filer.key(), department, Api.steward()}) {
            get(party, breach).then().body("narrative", equalTo(NARRATIVE));
        }
        get(null, "/v1/breaches?limit=200")
                .then()
                .body("items.find { it.id == '" + breach.substring(13) + "' }.narrative", nullValue());
        get(null, "/v1/log/entries/" + entry + "/content")
                .then()
                .body("fields.narrative.status", equalTo("held"))
                .body("fields.narrative.text", nullValue())
                .body("fields.narrative.salts", nullValue());
        Checked.content(entry);
        post(second, breach + "/release", field()).then().statusCode(200);
        get(null, breach).then().body("narrative", equalTo(NARRATIVE));
    }

    @Test
    void what_is_held_before_it_is_public_stays_hidden_when_the_rest_is_published() {
        Map<String, Object> filing = Api.filing("home-office");
        Response filed = post(filer.key(), "/v1/breaches", filing);
        String address = "/v1/breaches/" + filed.path("id");
        int index = Integer.parseInt(filed.header("Covenant-Log-Index"));
        Map<String, Object> hold = Map.of("entry", index, "field", "title", "reason", "identifies_filer");
        post(second, address + "/hold", hold).then().statusCode(200);
        get(null, address).then().body("content.field", equalTo(List.of("title")));
        get(null, "/v1/log/entries/" + index + "/content").then().body("fields", equalTo(Map.of()));
        post(Api.steward(), address + "/acceptance", null);
        post(department, address + "/answer", Api.answer()).then().statusCode(200);
        get(null, address).then().body("title", nullValue()).body("narrative", notNullValue());
    }

    @Test
    void a_department_s_answer_and_the_text_of_a_remedy_are_held_alike() {
        String other = Api.file(filer, "home-office");
        String address = "/v1/breaches/" + other;
        post(Api.steward(), address + "/acceptance", null);
        Map<String, Object> answer = Api.answer();
        answer.put("remedies", List.of(Map.of("kind", "apology", "dueOn", "2028-01-31", "text", "To Mr Grey.")));
        int index =
                Integer.parseInt(post(department, address + "/answer", answer).header("Covenant-Log-Index"));
        get(null, address).then().body("remedies[0].text", equalTo("To Mr Grey."));
        Map<String, Object> spans = Map.of(
                "entry",
                index,
                "field",
                "remedies.1.text",
                "spans",
                List.of(Map.of("from", 3, "to", 10)),
                "reason",
                "personal_data");
        post(second, address + "/redaction", spans).then().statusCode(200);
        get(null, address)
                .then()
                .body("remedies[0].text", equalTo("To █."))
                .body("answers[0].text", equalTo("We gave too little notice."));
        get(department, address).then().body("remedies[0].text", equalTo("To Mr Grey."));
        Checked.content(index);
    }

    @Test
    void a_hold_runs_out_by_itself_unless_another_steward_renews_it() {
        hold(Api.steward());
        Refused.with(409, "already_held", () -> hold(Api.steward()));
        pass(14);
        hold(second).then().statusCode(200);
        pass(20);
        get(null, breach).then().body("narrative", nullValue());
        pass(14);
        get(null, breach).then().body("narrative", equalTo(NARRATIVE));
        get(null, breach + "/events?limit=200").then().body("items.leaf.type", hasItems("ContentReleased"));
        Refused.with(409, "same_steward", () -> hold(second));
        Refused.with(409, "not_restricted", () -> post(second, breach + "/release", field()));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_redaction_hides_spans_and_lets_the_rest_be_checked() {
        int from = NARRATIVE.indexOf("Mr Grey");
        redact(List.of(Map.of("from", from, "to", from + 7))).then().statusCode(200);
        get(null, breach).then().body("narrative", equalTo(NARRATIVE.replace("Mr Grey", "█")));
        get(filer.key(), breach).then().body("narrative", equalTo(NARRATIVE));
        get(null, "/v1/log/entries/" + entry + "/content")
                .then()
                .body("fields.narrative.status", equalTo("redacted"))
                .body("fields.narrative.text", not(containsString("Grey")))
                .body("fields.narrative.salts", nullValue())
                .body("fields.narrative.paragraphs[0].salt", notNullValue())
                .body("fields.narrative.paragraphs[1].salt", nullValue())
                .body("fields.narrative.paragraphs[1].text", equalTo("█ signed it.\n\n"));
        Checked.content(entry);
        // The breach goes on as if nothing had been done to its words.
        post(filer.key(), breach + "/reply", Map.of("satisfied", true, "text", "Fine."))
                .then()
                .statusCode(200);
        post(second, breach + "/release", field()).then().statusCode(200);
        get(null, breach).then().body("narrative", equalTo(NARRATIVE));
    }

    @Test
    void what_cannot_be_held_or_redacted_is_refused() {
        Refused.at("/entry", "unknown", () -> act("hold", "entry", 0, "reason", "personal_data"));
        Refused.at("/entry", "unknown", () -> act("hold", "entry", 99_999_999, "reason", "personal_data"));
        Refused.at("/entry", "unknown", () -> act("hold", "entry", -1, "reason", "personal_data"));
        Refused.at("/entry", "wrong_type", () -> act("hold", "entry", "1", "reason", "personal_data"));
        Refused.at("/field", "not_content", () -> act("hold", "field", "sign", "reason", "personal_data"));
        Refused.at("/field", "not_content", () -> act("hold", "entry", entry + 1, "reason", "personal_data"));
        Refused.at("/reason", "wrong_value", () -> act("hold", "reason", "dislike"));
        Refused.at("/spans", "required", () -> act("redaction", "reason", "personal_data"));
        Refused.at("/spans", "length", () -> redact(List.of()));
        Refused.at("/spans/0/from", "min", () -> redact(List.of(Map.of("from", -1, "to", 2))));
        Refused.at("/spans/0", "range", () -> redact(List.of(Map.of("from", 0, "to", 10_000))));
        Refused.at("/spans/1", "range", () -> redact(List.of(Map.of("from", 0, "to", 5), Map.of("from", 4, "to", 6))));
        Refused.with(
                404,
                "not_found",
                () -> post(Api.steward(), "/v1/commitments" + breach.substring(12) + "/release", field()));
    }

    @Test
    void a_commitment_and_an_organisation_are_held_and_redacted_alike() {
        Response made = post(
                department,
                "/v1/commitments",
                Map.of("title", "Pay", "description", "All.", "signs", List.of("PC-P5"), "dueOn", "2028-06-30"));
        String commitment = "/v1/commitments/" + made.path("id");
        int index = Integer.parseInt(made.header("Covenant-Log-Index"));
        Map<String, Object> title = Map.of("entry", index, "field", "title", "reason", "pre_election");
        post(second, commitment + "/hold", title).then().statusCode(200).body("wordings[0].title", equalTo("Pay"));
        get(null, commitment).then().body("wordings[0].title", nullValue());
        get(department, commitment).then().body("wordings[0].title", equalTo("Pay"));
        get(department, commitment + "/opening").then().body("entries[0].fields.title.text", equalTo("Pay"));
        post(department, commitment + "/progress", Map.of("status", "limited", "text", "Begun."))
                .then()
                .statusCode(200);
        Checked.content(index);

        String organisation = "/v1/organisations/" + filer.id();
        int admitted = get(null, organisation).path("content[0].entry");
        Map<String, Object> name = Map.of("entry", admitted, "field", "name", "reason", "personal_data");
        post(second, organisation + "/hold", name).then().statusCode(200);
        get(null, organisation).then().body("name", nullValue());
        get(null, breach).then().body("filer.name", nullValue()).body("filer.id", equalTo(filer.id()));
        get(filer.key(), organisation).then().body("name", notNullValue());

        String identifier = get(null, organisation).path("identifiers[0]");
        Map<String, Object> identifiers = Map.of("entry", admitted, "field", "identifiers", "reason", "personal_data");
        post(second, organisation + "/hold", identifiers).then().statusCode(200);
        get(null, "/v1/organisations?identifier=" + identifier).then().body("items.size()", equalTo(0));
        get(second, "/v1/organisations?identifier=" + identifier).then().body("items.size()", equalTo(1));
    }

    private Response hold(String steward) {
        Map<String, Object> body = new HashMap<>(field());
        body.put("reason", "defamation_notice");
        return post(steward, breach + "/hold", body);
    }

    private Response redact(List<Map<String, Integer>> spans) {
        return act("redaction", "spans", spans, "reason", "personal_data");
    }

    /// @param changes names and values, in turn
    private Response act(String what, Object... changes) {
        Map<String, Object> body = new HashMap<>(field());
        for (int i = 0; i < changes.length; i += 2) body.put((String) changes[i], changes[i + 1]);
        return post(Api.steward(), breach + "/" + what, body);
    }

    private Map<String, Object> field() {
        return Map.of("entry", entry, "field", "narrative");
    }

    private void pass(int nights) {
        for (int i = 0; i < nights; i++) {
            days.turnTo(days.today().plusDays(1));
            night.run();
        }
    }
}
