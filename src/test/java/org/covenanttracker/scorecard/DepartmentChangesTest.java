package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.ledger.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What becomes of a department's card when the department does not stay what it was, or was not
/// there from the first. In a service of its own, since days pass.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentChangesTest {

    private final String slug = "bureau-" + UUID.randomUUID();

    @Inject
    Days days;

    @BeforeEach
    void register() {
        register(slug);
    }

    private static void register(String slug) {
        Map<String, Object> bureau = new HashMap<>(called(slug));
        bureau.put("kind", "public_body");
        bureau.put("basis", "adopted");
        Api.post(Api.steward(), "/v1/departments", bureau).then().statusCode(201);
    }

    private static Map<String, Object> called(String slug) {
        return Map.of("slug", slug, "name", "Bureau of Examples", "source", "https://www.example.org/bureau");
    }

    private void change(String change, Object body) {
        Api.post(Api.steward(), "/v1/departments/" + slug + "/" + change, body)
                .then()
                .statusCode(200);
    }

    @Test
    void a_renamed_department_keeps_one_card_under_both_slugs() {
        ACase.against(slug).accepted();
        String renamed = slug + "-anew";
        String today = get(null, "/v1/log").path("today");
        String pinned = "?methodology=1&asOf=" + today + "&logSize="
                + get(null, card(slug)).path("logSize");
        String before = get(null, card(slug) + pinned).asString();
        change("renaming", called(renamed));
        for (String either : List.of(slug, renamed)) {
            get(null, card(either))
                    .then()
                    .statusCode(200)
                    .body("department.slug", equalTo(renamed))
                    .body("breaches.accepted", equalTo(1));
            assertEquals(before, get(null, card(either) + pinned).asString());
        }
    }

    @Test
    void a_page_says_that_its_department_has_ended_with_successors_or_without() {
        assertFalse(get(null, card(slug) + ".html").asString().contains("has ended"));
        change("closure", Map.of("successors", List.of()));
        String page = get(null, card(slug) + ".html").asString();
        assertTrue(page.contains("This department has ended."), page);
        assertFalse(page.contains("Its work went to"), page);
    }

    @Test
    void a_department_that_ended_keeps_its_card_and_names_its_successors() {
        ACase.against(slug).accepted();
        get(null, card(slug)).then().body("department.successors", empty());
        change("split", Map.of("successors", List.of("hm-treasury", "cabinet-office")));
        get(null, card(slug))
                .then()
                .body("department.successors", contains("hm-treasury", "cabinet-office"))
                .body("breaches.accepted", equalTo(1));
    }

    @Test
    void a_caveat_adopted_for_a_time_is_on_the_cards_that_it_concerns() {
        String today = get(null, "/v1/log").path("today");
        String code =
                "reshuffle_" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        Map<String, Object> caveat = Map.of(
                "code", code, "title", "Work moved between offices.", "from", today, "departments", List.of(slug));
        Api.post(Api.steward(), "/v1/caveats", caveat).then().statusCode(201);
        get(null, card(slug)).then().body("caveats", hasItem(code));
        get(null, card("hm-treasury")).then().body("caveats", not(hasItem(code)));
        get(null, "/v1/methodology").then().body("caveats.code", hasItem(code));
    }

    @Test
    void a_card_of_a_day_before_the_registration_is_refused_with_that_day() {
        String later = registeredInTheNewYear();
        String since = days.today().toString();
        String before = days.today().minusDays(1).toString();
        String detail = later + " is on the register since " + since + "; give ";
        refused("asOf", detail + "that day or a later one.", card(later) + "?asOf=" + before);
        refused("asOf", detail + "that day or a later one.", card(later) + ".svg?asOf=" + before);
        refused("period", detail + "a period that ends on that day or later.", card(later) + "?period=2026");
        refused("to", detail + "that day or a later one.", card(later) + "/changes?from=" + before + "&to=" + before);
        get(null, card(later) + "?asOf=" + since).then().statusCode(200);
        get(null, card(later) + "?period=2026&restated=true").then().statusCode(200);
        get(null, card(later) + "/changes?from=" + before + "&to=" + since)
                .then()
                .statusCode(200);
        Refused.with(404, "not_found", () -> get(null, card("ministry-of-silly-walks") + "?asOf=" + before));
    }

    @Test
    void a_card_of_fewer_entries_than_the_registration_needed_is_refused_by_their_number() {
        int size = Refused.logSize();
        String later = slug + "-later";
        register(later);
        String detail = later + " is on the register since " + days.today() + "; give more entries.";
        refused("logSize", detail, card(later) + "?logSize=" + size);
        refused("logSize", detail, card(later) + "?by=sign&logSize=" + size + "&asOf=" + days.today());
        get(null, card(later) + "?logSize=" + (size + 1)).then().statusCode(200);
        Refused.with(404, "not_found", () -> get(null, card("ministry-of-silly-walks") + "?logSize=" + size));
    }

    @Test
    void a_history_begins_with_the_first_period_that_knew_the_department() {
        String first = get(null, "/v1/log").path("today").toString().substring(0, 7);
        String later = registeredInTheNewYear();
        String month = days.today().toString().substring(0, 7);
        for (String query : List.of("?every=month", "?every=month&from=" + RunningService.FIRST_DAY)) {
            get(null, card(later) + "/history" + query)
                    .then()
                    .statusCode(200)
                    .body("department.slug", equalTo(later))
                    .body("periods.period", contains(month));
        }
        get(null, card(later) + "/history?every=month&to=" + RunningService.FIRST_DAY)
                .then()
                .statusCode(200)
                .body("periods", empty());
        get(null, card(slug) + "/history?every=month").then().body("periods.period[0]", equalTo(first));
        get(null, card(later) + "/history?every=month&restated=true")
                .then()
                .body("periods.period[0]", equalTo(RunningService.FIRST_DAY.substring(0, 7)));
        Refused.with(404, "not_found", () -> get(null, card("ministry-of-silly-walks") + "/history"));
    }

    /// On a day on which the month before is counted already.
    private String registeredInTheNewYear() {
        days.turnTo(days.today().plusMonths(1).withDayOfMonth(5));
        String later = slug + "-later";
        register(later);
        return later;
    }

    private static void refused(String parameter, String detail, String address) {
        Refused.with(400, "invalid", () -> get(null, address))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].rule", equalTo("out_of_range"))
                .body("errors[0].detail", equalTo(detail));
    }

    private static String card(String slug) {
        return "/v1/scorecards/" + slug;
    }
}
