package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What the passing of days does. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachNightTest {

    @Inject
    Days days;

    @Inject
    Night night;

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void an_answer_that_gets_no_reply_lapses_once() {
        String department = Api.departmentKey("home-office");
        String id = Api.file(filer, "home-office");
        act(Api.steward(), id, "acceptance", null);
        act(department, id, "answer", Api.answer());
        pass(28);
        get(null, "/v1/breaches/" + id).then().body("stage", equalTo("answered"));
        pass(14);
        get(null, "/v1/breaches/" + id).then().body("stage", equalTo("lapsed"));
        long size = size();
        night.run();
        assertEquals(size, size());
    }

    @Test
    void what_nobody_screens_is_accepted_by_the_clock_and_stays_closed_until_somebody_does() {
        String department = Api.departmentKey("ministry-of-justice");
        String id = Api.file(filer, "ministry-of-justice");
        pass(40);
        get(null, "/v1/breaches/" + id)
                .then()
                .body("stage", equalTo("open"))
                .body("servedBy", equalTo("key"))
                .body("clocks.find { it.clock == 'screening' }.doneOn", nullValue());
        act(department, id, "answer", Api.answer());
        get(null, "/v1/breaches/" + id).then().body("title", nullValue()).body("wordsPublicFrom", nullValue());
        get(department, "/v1/breaches/" + id).then().body("title", equalTo("Grant ended with five weeks' notice"));
        String card = "/v1/scorecards/ministry-of-justice";
        get(null, card).then().body("breaches.accepted", equalTo(0));
        act(Api.steward(), id, "acceptance", null).then().statusCode(200).body("stage", equalTo("answered"));
        get(null, "/v1/breaches/" + id).then().body("title", equalTo("Grant ended with five weeks' notice"));
        get(null, card).then().body("breaches.accepted", equalTo(1));
    }

    @Test
    void a_breach_against_a_department_without_a_key_is_served_by_the_clock_and_falls_overdue() {
        String id = Api.file(filer, "northern-ireland-office");
        act(Api.steward(), id, "acceptance", null).then().body("servedOn", nullValue());
        pass(14);
        get(null, "/v1/breaches/" + id).then().body("servedBy", equalTo("clock"));
        String overdue = "/v1/breaches?overdue=true&department=northern-ireland-office";
        get(null, overdue).then().body("items.id", not(hasItem(id)));
        pass(40);
        get(null, overdue).then().body("items.id", hasItem(id));
        get(null, "/v1/scorecards/northern-ireland-office")
                .then()
                .body("breaches.overdue", equalTo(1))
                .body("timeliness.answeredOnTime.denominator", equalTo(1))
                .body("caveats", hasItem("department_holds_no_key"));
    }

    @Test
    void words_are_public_the_day_after_the_first_due_date_though_nobody_answered() {
        Api.departmentKey("uk-export-finance");
        String id = Api.file(filer, "uk-export-finance");
        act(Api.steward(), id, "acceptance", null);
        get(null, "/v1/breaches/" + id).then().body("title", nullValue());
        pass(40);
        get(null, "/v1/breaches/" + id).then().body("title", equalTo("Grant ended with five weeks' notice"));
    }

    @Test
    void the_open_day_never_goes_back() {
        LocalDate today = days.today();
        days.turnTo(today.minusDays(1));
        assertEquals(today, days.today());
    }

    private void pass(int nights) {
        for (int i = 0; i < nights; i++) {
            days.turnTo(days.today().plusDays(1));
            night.run();
        }
    }

    private static long size() {
        return ((Number) get(null, "/v1/log").path("appended")).longValue();
    }

    private static io.restassured.response.Response act(String key, String id, String what, Object body) {
        return post(key, "/v1/breaches/" + id + "/" + what, body);
    }
}
