package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days given back after an outage, through HTTP. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockExtensionTest {

    private static final String PATH = "/v1/clock-extensions";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    @Test
    void rows_and_cards_give_the_days_back_alike_and_past_cards_stay_as_they_were() {
        Api.departmentKey("home-office");
        String id = Api.file(Api.organisation(), "home-office");
        post(Api.steward(), "/v1/breaches/" + id + "/acceptance", null).then().statusCode(200);
        LocalDate due = dueOn(id);
        LocalDate noticed = due.plusDays(1);
        days.turnTo(noticed);
        night.run();
        String card = "/v1/scorecards/home-office";
        String numerator = "timeliness.acknowledgedOnTime.";
        get(null, card).then().body(numerator + "denominator", equalTo(1)).body(numerator + "numerator", equalTo(0));

        Response extended = extend(due, due);
        extended.then().statusCode(201).header("Location", endsWith(PATH + "/" + extended.path("id")));
        get(null, "/v1/log/entries/" + extended.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("ClocksExtended"))
                .body("leaf.data.cause", equalTo("service_outage"));
        get(null, "/v1/breaches/" + id)
                .then()
                .body(acknowledgement("moved.dueOn"), equalTo(due.toString()))
                .body(acknowledgement("dueOn"), not(equalTo(due.toString())));
        get(null, card).then().body(numerator + "denominator", equalTo(0));
        assertEquals(List.of(), rebuild.check(_ -> {}));

        LocalDate later = dueOn(id);
        days.turnTo(later.plusDays(1));
        night.run();
        get(null, card).then().body(numerator + "denominator", equalTo(1));
        String past = card + "?methodology=1&asOf=" + noticed + "&logSize=" + extended.header("Covenant-Log-Index");
        get(null, past).then().body(numerator + "denominator", equalTo(1));
        get(null, "/v1/breaches/" + id + "/events")
                .then()
                .body(
                        "items.leaf.findAll { it.type == 'DeadlineMissed' }.data.dueOn",
                        equalTo(List.of(due.toString(), later.toString())));
        assertEquals(List.of(), rebuild.check(_ -> {}));
    }

    @Test
    void days_are_given_back_once() {
        LocalDate day = days.today().minusDays(20);
        Response first = extend(day, day.plusDays(2));
        first.then().statusCode(201);
        get(null, PATH + "/" + first.path("id"))
                .then()
                .body("to", equalTo(day.plusDays(2).toString()));
        get(null, PATH).then().body("items.id", hasItem(first.<String>path("id")));
        Refused.with(409, "already_extended", () -> extend(day.plusDays(2), day.plusDays(3)));
        Refused.with(409, "already_extended", () -> extend(day.minusDays(1), day));
        Refused.with(404, "not_found", () -> Refused.as(null).get(PATH + "/nobody"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to    | "2026-11-01"  | /to    | not_before_from
            to    | "2099-01-01"  | /to    | not_in_future
            to    | "2026-12-32"  | /to    | wrong_value
            from  | null          | /from  | required
            from  | "2026-01-01"  | /from  | range
            cause | "holidays"    | /cause | wrong_value
            cause | null          | /cause | required
            why   | "because"     | /why   | unknown_field
            """)
    void what_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        LocalDate today = days.today();
        Map<String, Object> right = Map.of("from", today.toString(), "to", today.toString(), "cause", "service_outage");
        String body = Refused.body(new HashMap<>(right), field, json);
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(PATH));
    }

    @Test
    void an_outage_of_long_ago_is_no_reason_any_more() {
        LocalDate day = days.today().minusDays(32);
        Refused.at("/to", "range", () -> extend(day, day));
    }

    private static Response extend(LocalDate from, LocalDate to) {
        var body = Map.of("from", from.toString(), "to", to.toString(), "cause", "service_outage");
        return post(Api.steward(), PATH, body);
    }

    private static LocalDate dueOn(String id) {
        return LocalDate.parse(get(null, "/v1/breaches/" + id).path(acknowledgement("dueOn")));
    }

    private static String acknowledgement(String what) {
        return "clocks.find { it.clock == 'acknowledgement' }." + what;
    }
}
