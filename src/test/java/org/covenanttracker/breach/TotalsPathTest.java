package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The yearly totals of what filers say of detriment and of why they withdraw. In a service of its own,
/// since its years end.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TotalsPathTest {

    private static final String DEPARTMENT = "ministry-of-justice";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    /// One story, since a year ends once: 2026, in which five filers suffer, one of them of two filings.
    @Test
    void the_totals_of_a_year_count_each_filer_once_and_each_withdrawal() {
        LocalDate newYear = LocalDate.of(days.today().getYear() + 1, 1, 1);
        int year = newYear.getYear() - 1;
        Refused.at("/year", "range", () -> publish(year));
        Refused.at("/year", "range", () -> publish(2024));
        Refused.at("/year", "range", () -> publish(Integer.MAX_VALUE));
        Refused.at("/year", "required", () -> post(Api.steward(), "/v1/totals", Map.of()));
        get(null, "/v1/totals").then().statusCode(200).body("items", empty());

        Api.Organisation twice = Api.organisation();
        List<ACase> cases = new ArrayList<>();
        cases.add(ACase.by(twice, Api.filing(DEPARTMENT)));
        cases.add(ACase.by(twice, Api.filing("home-office")));
        for (int i = 0; i < 3; i++) cases.add(ACase.against(DEPARTMENT));
        cases.forEach(each -> detriment(each, true));
        Api.Organisation unnamedFiler = Api.organisation();
        String unnamed = unnamed(unnamedFiler);
        post(unnamedFiler.key(), "/v1/breaches/" + unnamed + "/detriment", Map.of("suffered", true));
        for (int i = 0; i < 6; i++) withdrawn("settled");
        for (int i = 0; i < 5; i++) withdrawn("no_capacity");
        for (int i = 0; i < 2; i++) withdrawn("fear_of_consequences");
        withdrawn("filed_in_error");
        nextNight();
        // Sealed on the last day of the year, on record on the first of the next.
        days.turnTo(newYear.minusDays(1));
        act(unnamedFiler, unnamed, Map.of("reason", "settled"));
        Api.Organisation lateFiler = Api.organisation();
        String late = unnamed(lateFiler);
        post(lateFiler.key(), "/v1/breaches/" + late + "/detriment", Map.of("suffered", true));
        days.turnTo(newYear);
        night.run();

        String reviewer = Api.reviewer();
        Refused.with(403, "role_not_allowed", () -> post(reviewer, "/v1/totals", Map.of("year", year)));
        Response published = publish(year);
        published
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/totals/" + year))
                .body("year", is(year))
                .body("recomputable", is(false));
        Map<String, String> counts = counts(published);
        assertEquals("5", counts.get("detriment_suffered"));
        assertEquals("6", counts.get("withdrawn_settled"));
        assertEquals("5", counts.get("withdrawn_no_capacity"));
        assertEquals("fewer_than_5", counts.get("withdrawn_fear_of_consequences"));
        assertEquals("fewer_than_5", counts.get("withdrawn_filed_in_error"));
        assertEquals("fewer_than_5", counts.get("withdrawn_other"));
        get(null, "/v1/log/entries/" + published.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("TotalsPublished"))
                .body("leaf.data.recomputable", is(false))
                .body("leaf.data.counts[0].of", equalTo("detriment_suffered"))
                .body("leaf.content", equalTo(Map.of()));
        Refused.with(409, "already_published", () -> publish(year));
        get(null, "/v1/totals").then().body("items.year", contains(year));
        get(null, "/v1/totals/" + year).then().body("counts.size()", is(8));
        get(null, "/v1/totals/" + (year + 1)).then().statusCode(404);
        get(null, "/v1/scorecards/steward").then().statusCode(200);

        get(null, "/v1/breaches/" + late).then().body("filedOn", equalTo(newYear.toString()));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    private static Map<String, String> counts(Response totals) {
        Map<String, String> counts = new TreeMap<>();
        totals.<List<Map<String, String>>>path("counts").forEach(each -> counts.put(each.get("of"), each.get("count")));
        return counts;
    }

    private static Response publish(int year) {
        return post(Api.steward(), "/v1/totals", Map.of("year", year));
    }

    private static Response detriment(ACase breach, boolean suffered) {
        return breach.act(breach.filer().key(), "detriment", Map.of("suffered", suffered));
    }

    private static void withdrawn(String reason) {
        ACase.against("cabinet-office").filer("withdrawal", Map.of("reason", reason));
    }

    private static String unnamed(Api.Organisation filer) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        return post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void act(Api.Organisation filer, String breach, Map<String, Object> withdrawal) {
        post(filer.key(), "/v1/breaches/" + breach + "/withdrawal", withdrawal)
                .then()
                .statusCode(200);
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }
}
