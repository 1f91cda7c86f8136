package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.commitment.APromise;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A card through HTTP: what each act changes on it. Tests share one service, so each reads its card
/// before and after.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScorecardPathTest {

    private static final String DEPARTMENT = "office-of-the-secretary-of-state-for-scotland";

    @Test
    void an_unscreened_a_refused_and_a_withdrawn_filing_are_on_no_card() {
        int before = figure("breaches.accepted");
        ACase.against(DEPARTMENT);
        ACase.against(DEPARTMENT).refused();
        ACase.against(DEPARTMENT).withdrawn();
        assertEquals(before, figure("breaches.accepted"));
        ACase.against(DEPARTMENT).accepted();
        assertEquals(before + 1, figure("breaches.accepted"));
    }

    @Test
    void an_accepted_breach_moves_from_figure_to_figure_and_is_counted_once() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        int open = figure("breaches.open");
        int answered = figure("breaches.answered");
        int accepted = figure("breaches.accepted");
        breach.answered();
        assertEquals(open - 1, figure("breaches.open"));
        assertEquals(answered + 1, figure("breaches.answered"));
        assertEquals(accepted, figure("breaches.accepted"));
    }

    @Test
    void a_withdrawal_after_acceptance_stays_counted_as_one() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        int accepted = figure("breaches.accepted");
        int withdrawn = figure("breaches.withdrawn");
        breach.filer("withdrawal", Map.of("reason", "filed_in_error"));
        assertEquals(accepted, figure("breaches.accepted"));
        assertEquals(withdrawn + 1, figure("breaches.withdrawn"));
        breach.filer("reinstatement", null);
        assertEquals(withdrawn, figure("breaches.withdrawn"));
    }

    @Test
    void answers_findings_outcomes_and_remedies_are_counted_as_they_are_recorded() {
        JsonPath before = card();
        ACase.against(DEPARTMENT)
                .accepted()
                .answeredPromising("apology", "2027-06-30")
                .contested()
                .decided("partly_upheld");
        JsonPath after = card();
        for (String figure : List.of(
                "answers.partlyAccepted",
                "remedies.promised",
                "findings.partlyUpheld",
                "outcomeAsSought.not",
                "findings.upheldRate.denominator")) {
            assertEquals(before.getInt(figure) + 1, after.getInt(figure), figure);
        }
        assertEquals(before.getInt("remedies.due"), after.getInt("remedies.due"));
    }

    /// What is not yet due counts neither way, even if it was done early.
    @Test
    void an_early_answer_is_in_no_rate_yet() {
        int before = figure("timeliness.answeredOnTime.denominator");
        ACase.against(DEPARTMENT).accepted().answered();
        assertEquals(before, figure("timeliness.answeredOnTime.denominator"));
    }

    @Test
    void a_complete_commitment_is_contradicted_by_a_breach_that_cites_it() {
        Map<String, Object> wording = APromise.wording();
        wording.put("signs", List.of("PC-P3"));
        APromise promise = APromise.of(DEPARTMENT, wording).reported("complete");
        int before = figure("commitments.contradicted");
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("commitment", promise.id());
        ACase breach = ACase.filed(filing).accepted().answered();
        assertEquals(before + 1, figure("commitments.contradicted"));
        breach.withdrawn();
        assertEquals(before, figure("commitments.contradicted"));
    }

    @Test
    void a_card_names_its_principles_its_caveats_and_its_place_in_the_log() {
        ACase.against(DEPARTMENT).accepted();
        Api.reviewer();
        get(null, "/v1/scorecards/" + DEPARTMENT)
                .then()
                .statusCode(200)
                .body("department.slug", equalTo(DEPARTMENT))
                .body("byPrinciple.principle", contains("RV", "PC", "PI", "TD"))
                .body("caveats", hasItems("demo_data", "self_selected", "exposure_unknown", "provisional_signs"))
                .body("caveats", not(hasItem("no_adjudicator")))
                .body("caveats", not(hasItem("department_holds_no_key")))
                .body("final", equalTo(false))
                .body("rootHash", equalTo(get(null, "/v1/log").path("rootHash")))
                .body("logSize", equalTo(Refused.logSize()));
    }

    /// An order by counts would be a ranking, which chance alone could explain.
    @Test
    void cards_are_listed_by_name_and_never_by_counts() {
        ACase.against(DEPARTMENT).accepted();
        List<String> slugs = get(null, "/v1/scorecards").path("items.department.slug");
        assertEquals(slugs.stream().sorted().toList(), slugs);
        String row = "items.find { it.department.slug == '" + DEPARTMENT + "' }.breaches";
        Map<String, Object> listed = get(null, "/v1/scorecards").path(row);
        assertEquals(card().getMap("breaches"), listed);
    }

    @Test
    void a_department_that_is_not_on_the_register_has_no_card() {
        Refused.with(404, "not_found", () -> get(null, "/v1/scorecards/ministry-of-silly-walks"));
        Refused.with(404, "not_found", () -> get(null, "/v1/scorecards/Home-Office"));
    }

    private static int figure(String path) {
        return card().getInt(path);
    }

    private static JsonPath card() {
        return get(null, "/v1/scorecards/" + DEPARTMENT).jsonPath();
    }
}
