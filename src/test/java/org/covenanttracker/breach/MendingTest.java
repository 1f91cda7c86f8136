package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What stewards do where something went wrong: pass on, group, strike out, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MendingTest {

    private static final String FROM = "ministry-of-justice";
    private static final String TO = "ministry-of-defence";

    @Inject
    Rebuild rebuild;

    private static Response act(String key, String id, String act, Map<String, Object> body) {
        return post(key, "/v1/breaches/" + id + "/" + act, body);
    }

    private static Map<String, Object> transfer(Object consents) {
        Map<String, Object> body = new HashMap<>(Map.of("department", TO, "reason", "wrong_department"));
        body.put("filerConsents", consents);
        return body;
    }

    @Test
    void a_transferred_breach_is_before_the_other_department_with_fresh_clocks() {
        String key = Api.departmentKey(TO);
        String id = ACase.against(FROM).accepted().id();
        act(Api.departmentKey(FROM), id, "acknowledgement", null).then().statusCode(200);
        act(Api.steward(), id, "transfer", transfer(true))
                .then()
                .statusCode(200)
                .body("stage", equalTo("open"))
                .body("department.slug", equalTo(TO))
                .body("transfers.from.slug", contains(FROM))
                .body("acknowledgedOn", nullValue())
                .body("servedOn", notNullValue());
        Refused.with(403, "not_your_part", () -> act(Api.departmentKey(FROM), id, "answer", Api.answer()));
        act(key, id, "answer", Api.answer()).then().statusCode(200).body("stage", equalTo("answered"));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_transfer_that_breaks_a_rule_is_refused() {
        String id = ACase.against(FROM).accepted().id();
        Refused.at("/filerConsents", "needed", () -> act(Api.steward(), id, "transfer", transfer(null)));
        Map<String, Object> same = transfer(true);
        same.put("department", FROM);
        Refused.at("/department", "another", () -> act(Api.steward(), id, "transfer", same));
        Map<String, Object> nowhere = transfer(true);
        nowhere.put("department", "nowhere");
        Refused.at("/department", "unknown", () -> act(Api.steward(), id, "transfer", nowhere));
        String filed = ACase.against(FROM).id();
        Refused.with(409, "wrong_stage", () -> act(Api.steward(), filed, "transfer", transfer(true)));
    }

    @Test
    void it_takes_two_stewards_to_strike_out() {
        String id = ACase.against(FROM).accepted().id();
        Map<String, Object> why = Map.of("reason", "vexatious", "explanation", "The ninth about one letter.");
        act(Api.steward(), id, "striking-out", why)
                .then()
                .statusCode(200)
                .body("stage", equalTo("open"))
                .body("striking.reason", equalTo("vexatious"))
                .body("striking.explanation", equalTo("The ninth about one letter."));
        get(null, "/v1/breaches/" + id).then().body("striking.explanation", nullValue());
        Refused.with(403, "own_decision", () -> act(Api.steward(), id, "striking-out", why));
        act(Api.secondSteward(), id, "striking-out", why)
                .then()
                .statusCode(200)
                .body("stage", equalTo("struck_out"))
                .body("struckOutOn", notNullValue())
                .body("mayDo", not(hasItem("acceptance")));
        Refused.with(409, "wrong_stage", () -> act(Api.departmentKey(FROM), id, "answer", Api.answer()));
        get(null, "/v1/breaches?stage=struck_out&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void filings_about_one_act_are_grouped_and_taken_apart_again() {
        String one = ACase.against(FROM).accepted().id();
        String other = ACase.against(FROM).accepted().id();
        String third = ACase.against(FROM).accepted().id();
        act(Api.steward(), other, "grouping", with(one)).then().statusCode(200).body("groupedWith", equalTo(one));
        Refused.with(409, "stands_for_others", () -> act(Api.steward(), one, "grouping", with(third)));
        Refused.at("/with", "head", () -> act(Api.steward(), third, "grouping", with(other)));
        Refused.with(409, "already_grouped", () -> act(Api.steward(), other, "grouping", with(one)));
        act(Api.steward(), other, "grouping", with(null)).then().statusCode(200).body("groupedWith", nullValue());
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void what_is_no_other_filing_about_the_act_is_refused() {
        String one = ACase.against(FROM).accepted().id();
        String elsewhere = ACase.against(TO).accepted().id();
        for (String with : List.of(one, elsewhere)) {
            Refused.at("/with", "one_act", () -> act(Api.steward(), one, "grouping", with(with)));
        }
        String nobody = UUID.randomUUID().toString();
        Refused.at("/with", "unknown", () -> act(Api.steward(), one, "grouping", with(nobody)));
        get(null, "/v1/breaches/" + one).then().body("transfers", empty());
    }

    private static Map<String, Object> with(String id) {
        Map<String, Object> body = new HashMap<>();
        body.put("with", id);
        return body;
    }
}
