package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What methodology 2 tells beside the first one. In a service of its own, since it publishes an edition.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondMethodologyTest {

    @Inject
    RegisterService register;

    @Inject
    Days days;

    @Inject
    DataSource database;

    @Test
    void a_card_counts_the_filings_that_were_taken_elsewhere_each_once() {
        String card = "/v1/scorecards/home-office";
        ACase breach = ACase.against("home-office").accepted();
        ACase.against("home-office").accepted();
        get(null, card).then().body("methodology", equalTo("2")).body("breaches.escalated", equalTo(0));
        String today = days.today().toString();
        breach.filer("escalation", Map.of("to", "ombudsman", "on", today))
                .official("escalation", Map.of("to", "court", "on", today));
        get(null, card).then().body("breaches.escalated", equalTo(1));
        get(null, card + "?methodology=1").then().body("breaches", not(hasKey("escalated")));
        get(null, "/v1/methodology?methodology=1").then().body("methodology", not(hasKey("rules")));
        get(null, "/v1/methodology")
                .then()
                .body("methodology.rules", contains("no_lead_named", "former_principles", "sign_successors"));
        List<String> moved = get(null, card + "/changes?from=" + today + "&to=" + today + "&methodology=1")
                .path("changes.figure");
        assertFalse(moved.contains("breaches.escalated"));
    }

    @Test
    void a_card_says_where_nobody_is_named_to_lead() {
        String card = "/v1/scorecards/hm-treasury";
        get(null, card).then().body("caveats", hasItem("no_lead_named"));
        get(null, "/v1/methodology").then().body("caveats.code", hasItem("no_lead_named"));
        Map<String, Object> lead = Map.of(
                "role",
                "minister",
                "name",
                "A. Minister",
                "office",
                "Minister for Examples",
                "from",
                days.today().toString());
        post(Api.steward(), "/v1/departments/hm-treasury/leads", lead).then().statusCode(201);
        get(null, card).then().body("caveats", not(hasItem("no_lead_named")));
        get(null, card + "?methodology=1").then().body("caveats", not(hasItem("no_lead_named")));
        String ended = "/v1/departments/hm-treasury/leads/1/ending";
        post(Api.steward(), ended, Map.of("to", days.today().minusDays(1).toString()));
    }

    @Test
    void slices_follow_a_sign_to_its_successor_and_a_former_principle_stays_on_the_card() {
        String card = "/v1/scorecards/cabinet-office";
        ACase.against("cabinet-office").accepted();
        get(null, card + "?by=sign").then().body("slices.slice", contains("PC-W2"));
        publishWithout("PC");
        get(null, card + "?by=sign")
                .then()
                .body("slices.slice", contains("RV-W1"))
                .body("slices[0].base", equalTo(1));
        get(null, card + "?by=sign&methodology=1").then().body("slices.slice", contains("PC-W2"));
        get(null, card).then().body("byPrinciple.find { it.principle == 'PC' }.figures.breaches.accepted", equalTo(1));
        get(null, card + "?methodology=1").then().body("byPrinciple.find { it.principle == 'PC' }", nullValue());
    }

    private void publishWithout(String dropped) {
        Map<String, Object> newest = get(null, "/v1/editions").path("items[0]");
        List<Map<String, Object>> principles = new ArrayList<>();
        List<Map<String, Object>> signs = new ArrayList<>();
        List<Map<String, Object>> successors = new ArrayList<>();
        Map<String, String> goesOnAs = Map.of("progress", "RV-P1", "warning", "RV-W1", "other", "RV-X");
        for (Map<String, Object> each : principles(newest)) {
            String code = (String) each.get("code");
            if (!code.equals(dropped)) {
                principles.add(Map.of("code", code, "title", each.get("title"), "source", each.get("source")));
            }
            for (Map<String, Object> sign : signs(each)) {
                if (code.equals(dropped)) {
                    successors.add(
                            Map.of("sign", sign.get("code"), "successor", goesOnAs.get((String) sign.get("kind"))));
                } else {
                    signs.add(Map.of(
                            "code",
                            sign.get("code"),
                            "principle",
                            code,
                            "kind",
                            sign.get("kind"),
                            "title",
                            sign.get("title"),
                            "provisional",
                            sign.get("provisional"),
                            "source",
                            sign.get("source")));
                }
            }
        }
        Map<String, Object> edition = Map.of(
                "code",
                "without-" + dropped.toLowerCase(Locale.ROOT),
                "title",
                "An edition for examples",
                "effectiveFrom",
                days.today().toString(),
                "source",
                newest.get("source"),
                "principles",
                principles,
                "signs",
                signs,
                "successors",
                successors);
        post(Api.steward(), "/v1/editions", edition)
                .then()
                .statusCode(201)
                .body("successors[0].sign", equalTo(successors.getFirst().get("sign")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> principles(Map<String, Object> edition) {
        return (List<Map<String, Object>>) edition.get("principles");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> signs(Map<String, Object> principle) {
        return (List<Map<String, Object>>) principle.get("signs");
    }

    @Test
    void a_ledger_that_goes_by_the_first_adopts_the_second_with_its_caveats_and_never_goes_back() throws SQLException {
        forgetThatItBeganWithTheSecond();
        register.begin(new Actor(Role.STEWARD, UUID.randomUUID()), List.of(new MethodologyAdopted("1")));
        String card = "/v1/scorecards/department-for-education";
        get(null, card).then().body("methodology", equalTo("1"));
        post(Api.steward(), "/v1/methodology", Map.of("code", "2"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/methodology?methodology=2"))
                .body("code", equalTo("2"))
                .body("rules", hasItem("no_lead_named"));
        get(null, card).then().body("methodology", equalTo("2")).body("caveats", hasItem("no_lead_named"));
        for (String older : List.of("1", "2")) {
            Refused.with(409, "already_adopted", () -> post(Api.steward(), "/v1/methodology", Map.of("code", older)));
        }
        Refused.at("/code", "unknown", () -> post(Api.steward(), "/v1/methodology", Map.of("code", "3")));
    }

    /// A new ledger has it from its beginning, and a document is adopted once.
    private void forgetThatItBeganWithTheSecond() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("delete from register_document where kind = 'MethodologyAdopted'"));
        }
    }
}
