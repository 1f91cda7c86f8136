package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Cards of a date, a position or a period, and what else is asked of them, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastCardsTest {

    private static final String CARD = "/v1/scorecards/department-for-transport";

    @Test
    void a_pinned_position_answers_the_same_after_more_was_written() {
        ACase.against("department-for-transport").accepted();
        String today = get(null, "/v1/log").path("today");
        int size = get(null, CARD).path("logSize");
        String pinned = CARD + "?asOf=" + today + "&logSize=" + size + "&methodology=1";
        String before = get(null, pinned).asString();
        ACase.against("department-for-transport").accepted().answered();
        assertEquals(before, get(null, pinned).asString());
        assertNotEquals(before, get(null, CARD).asString());
    }

    @Test
    void an_unchanged_card_is_not_sent_again() {
        Response card = get(null, CARD);
        String tag = card.header("ETag");
        card.then().header("Cache-Control", "public, no-cache").header("ETag", startsWith("\""));
        RestAssured.given().header("If-None-Match", tag).get(CARD).then().statusCode(304);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_can() {
        for (String query : new String[] {
            "asOf=2199-01-01",
            "asOf=1999-01-01",
            "asOf=yesterday",
            "logSize=0",
            "logSize=99999999",
            "logSize=1",
            "methodology=9",
            "period=2026-13",
            "period=2199",
            "restated=true",
            "by=colour",
            "by=kind",
            "unheardOf=1"
        }) {
            Refused.with(400, "invalid", () -> get(null, CARD + "?" + query));
        }
        Refused.with(400, "invalid", () -> get(null, "/v1/scorecards?logSize=1"));
        Refused.with(404, "not_found", () -> get(null, "/v1/scorecards.html?logSize=1&methodology=1"));
        Refused.with(400, "invalid", () -> get(null, "/v1/scorecards?compare=accepted"));
        Refused.with(400, "invalid", () -> get(null, "/v1/scorecards?compare=answeredOnTime&by=sign"));
        Refused.with(400, "invalid", () -> get(null, CARD + "/changes?from=2027-01-01&to=2026-01-01"));
        Refused.with(400, "invalid", () -> get(null, CARD + "/changes"));
        Refused.with(400, "invalid", () -> get(null, CARD + "/history?every=week"));
        Refused.inQuery("by", "contradicts", () -> get(null, "/v1/scorecards/steward?by=sign"));
        Refused.with(400, "invalid", () -> get(null, CARD + ".pdf"));
        Refused.with(400, "invalid", () -> get(null, CARD + "/figures/breaches.beauty"));
    }

    @Test
    void a_period_counts_what_fell_into_it_and_a_history_is_a_series_of_them() {
        ACase.against("department-for-transport").accepted();
        String today = get(null, "/v1/log").path("today");
        String year = today.substring(0, 4);
        get(null, CARD + "?period=" + year).then().statusCode(200).body("period", equalTo(year));
        get(null, CARD + "/history?every=month")
                .then()
                .statusCode(200)
                .body("periods.figures.breaches.accepted", hasItem(notNullValue()))
                .body("periods.period", hasItem(today.substring(0, 7)));
    }

    @Test
    void a_comparison_names_every_department_once_and_ranks_none() {
        int registered = get(null, "/v1/departments?limit=200")
                .jsonPath()
                .getList("items")
                .size();
        Response compared = get(null, "/v1/scorecards?compare=answeredOnTime");
        compared.then().statusCode(200).body("figure", equalTo("timeliness.answeredOnTime"));
        int named = compared.jsonPath()
                .getList("kinds.collect { it.above + it.below + it.notDistinguishable" + " + it.tooFew }.flatten()")
                .size();
        assertEquals(registered, named);
    }

    @Test
    void slices_add_up_and_say_what_they_are_of() {
        ACase.against("department-for-transport").accepted();
        for (String by : new String[] {"principle", "sign", "mission", "nation", "sizeBand", "kind"}) {
            Response slices = get(null, "/v1/scorecards?by=" + by);
            slices.then().statusCode(200).body("by", equalTo(by));
            int sum = slices.jsonPath().getList("slices.base", Integer.class).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(slices.jsonPath().getInt("whole.breaches.accepted"), sum, by);
        }
    }

    @Test
    void a_table_has_one_row_a_figure_with_its_meaning() {
        Response table = get(null, CARD + ".csv");
        table.then().statusCode(200).contentType("text/csv").body(containsString("self_selected"));
        assertEquals(
                1 + Methodology.all().getLast().figures().size(),
                table.asString().lines().count());
        get(null, "/v1/scorecards.csv").then().statusCode(200).body(startsWith("department,name,asOf"));
    }

    @Test
    void a_figure_is_cited_with_a_link_that_carries_its_place() {
        Response cited = get(null, CARD + "/figures/timeliness.answeredOnTime");
        cited.then()
                .statusCode(200)
                .body("permalink", containsString("logSize="))
                .body("wording", containsString("Department for Transport"))
                .body("caveats", hasItem("exposure_unknown"));
        get(null, cited.path("permalink")).then().statusCode(200).body("value", equalTo(cited.path("value")));
    }

    @Test
    void the_steward_has_a_card_and_the_methodology_is_data() {
        int waiting = get(null, "/v1/scorecards/steward").path("awaitingScreening");
        ACase.against("department-for-transport");
        get(null, "/v1/scorecards/steward")
                .then()
                .statusCode(200)
                .body("awaitingScreening", equalTo(waiting + 1))
                .body("refused", hasKey("outside_covenant"));
        get(null, "/v1/methodology")
                .then()
                .statusCode(200)
                .body("methodology.figures.definition", everyItem(notNullValue()))
                .body("caveats.code", hasItem("self_selected"));
    }
}
