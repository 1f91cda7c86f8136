package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A filing that is put right, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionPathTest {

    private static final String DEPARTMENT = "ministry-of-justice";
    private static final String FILED = "Grant ended with five weeks' notice";

    @Test
    void its_filer_corrects_it_until_it_is_screened_and_then_a_steward() {
        ACase breach = ACase.against(DEPARTMENT);
        breach.filer("correction", correction("TD-W3", "title", "Grant ended with four weeks' notice"));
        breach.seenBy(breach.filer().key())
                .body("sign", equalTo("TD-W3"))
                .body("principle", equalTo("TD"))
                .body("quarter", equalTo("2026-Q3"))
                .body("occurredOn", equalTo("2026-09-30"))
                .body("mission", equalTo("nhs"))
                .body("title", equalTo("Grant ended with four weeks' notice"))
                .body("narrative", containsString("3 November"))
                .body("corrections", hasSize(1))
                .body("corrections[0].by", equalTo("filer"))
                .body("corrections[0].sign", equalTo("PC-W2"))
                .body("corrections[0].occurredOn", equalTo("2026-11-03"))
                .body("corrections[0].mission", nullValue())
                .body("corrections[0].title", equalTo(FILED))
                .body("corrections[0].narrative", nullValue());
        breach.accepted();
        Refused.with(409, "wrong_stage", () -> correct(breach, breach.filer().key(), correction("PC-X")));
        breach.steward("correction", correction("PC-X"))
                .seenByThePublic()
                .body("corrections.by", contains("filer", "steward"));
    }

    @Test
    void the_public_reads_what_was_screened_and_what_was_put_right_after_it() {
        ACase breach = ACase.against(DEPARTMENT);
        breach.filer("correction", correction("PC-W2", "title", "The second title"));
        breach.accepted()
                .steward("correction", correction("PC-W2", "title", "The third title"))
                .answered();
        breach.seenByThePublic()
                .body("title", equalTo("The third title"))
                .body("corrections.title", contains(null, "The second title"));
        get(null, breach.address()).then().body(not(containsString(FILED)));
        get(null, "/v1/log/entries?stream=" + breach.id()).then().body(not(containsString(FILED)));
    }

    /// A hold is on the entry that holds the words, and a correction of something else copies none.
    @Test
    void words_that_are_held_stay_so_when_something_else_is_corrected() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        int filed = get(null, breach.address() + "/events").path("items[0].index");
        breach.steward("hold", Map.of("entry", filed, "field", "narrative", "reason", "personal_data"));
        breach.steward("correction", correction("PC-X", "title", "Another title"));
        breach.seenByThePublic().body("narrative", nullValue()).body("title", equalTo("Another title"));
    }

    @Test
    void the_log_says_which_words_were_put_anew_and_never_what_they_are() {
        ACase breach = ACase.against(DEPARTMENT);
        breach.filer("correction", correction("PC-X", "remedySought", "An apology, in writing."));
        Response events = get(null, breach.address() + "/events");
        events.then()
                .body("items[1].leaf.type", equalTo("BreachCorrected"))
                .body("items[1].leaf.data.sign", equalTo("PC-X"))
                .body("items[1].leaf.data.words", contains("remedy_sought"))
                .body("items[1].leaf.content.size()", equalTo(7))
                .body(not(containsString("in writing")));
    }

    @Test
    void lists_find_it_where_it_belongs_now() {
        ACase breach = ACase.against(DEPARTMENT).accepted().steward("correction", correction("TD-W3"));
        String list = "/v1/breaches?limit=200&department=" + DEPARTMENT;
        get(null, list + "&sign=TD-W3").then().body("items.id", hasItem(breach.id()));
        get(null, list + "&principle=PC").then().body("items.id", not(hasItem(breach.id())));
        get(null, list + "&mission=nhs").then().body("items.id", hasItem(breach.id()));
    }

    @Test
    void what_is_wrong_with_a_correction_is_said_at_its_place() {
        ACase breach = ACase.against(DEPARTMENT);
        refusedAt(breach, correction("ZZ-W9"), "/sign", "unknown");
        refusedAt(breach, correction("TD-P2"), "/sign", "warning_sign");
        refusedAt(breach, correction("PC-X", "sign", null), "/sign", "required");
        refusedAt(breach, correction("PC-X", "occurredOn", null), "/occurredOn", "required");
        refusedAt(breach, correction("PC-X", "occurredOn", "2099-01-01"), "/occurredOn", "not_after_filing");
        refusedAt(breach, correction("PC-X", "commitment", UUID.randomUUID().toString()), "/commitment", "unknown");
        refusedAt(breach, correction("PC-X", "title", ""), "/title", null);
        refusedAt(breach, correction("PC-X", "mission", "moon"), "/mission", null);
        refusedAt(breach, correction("PC-X", "naming", "unnamed"), "/naming", "unknown_field");
        Map<String, Object> same = Map.of("sign", "PC-W2", "occurredOn", "2026-11-03");
        Refused.with(
                409, "nothing_corrected", () -> correct(breach, breach.filer().key(), same));
        breach.seenByThePublic().body("corrections", empty());
    }

    @Test
    void it_is_nobody_elses_to_correct() {
        ACase breach = ACase.against(DEPARTMENT);
        String other = Api.organisation().key();
        String official = breach.official();
        Refused.with(403, "not_your_part", () -> correct(breach, other, correction("PC-X")));
        Refused.with(409, "wrong_stage", () -> correct(breach, Api.steward(), correction("PC-X")));
        Refused.with(403, "role_not_allowed", () -> correct(breach, official, correction("PC-X")));
    }

    private static void refusedAt(ACase breach, Map<String, Object> body, String pointer, String rule) {
        var refused = Refused.with(
                        400, "invalid", () -> correct(breach, breach.filer().key(), body))
                .body("errors.pointer", contains(pointer));
        if (rule != null) refused.body("errors.rule", contains(rule));
    }

    private static Response correct(ACase breach, String key, Map<String, Object> body) {
        return breach.act(key, "correction", body);
    }

    private static Map<String, Object> correction(String sign, Object... more) {
        Map<String, Object> correction = new HashMap<>();
        correction.put("sign", sign);
        correction.put("occurredOn", "2026-09-30");
        correction.put("mission", "nhs");
        for (int i = 0; i < more.length; i += 2) correction.put((String) more[i], more[i + 1]);
        return correction;
    }
}
