package org.covenanttracker.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The clock through HTTP. The service is shared with every other test and its day never goes back,
/// so these move it by a day each and no more.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoClockTest {

    @Test
    void the_day_moves_on_and_the_log_agrees() {
        String tomorrow = today().plusDays(1).toString();
        move(tomorrow).then().statusCode(200).body("today", equalTo(tomorrow));
        assertEquals(LocalDate.parse(tomorrow), today());
    }

    @Test
    void the_day_neither_stays_nor_goes_back() {
        for (int back = 0; back < 2; back++) {
            move(today().minusDays(back).toString())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/not_ahead"));
        }
    }

    @Test
    void a_move_of_more_than_three_years_is_refused_whole() {
        LocalDate before = today();
        move(before.plusDays(1_101).toString())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/today"))
                .body("errors[0].rule", equalTo("range"));
        assertEquals(before, today());
    }

    @Test
    void what_is_no_date_or_has_more_fields_is_refused() {
        put("{}").then().statusCode(400).body("errors[0].rule", equalTo("required"));
        put("{\"today\": 20261219}").then().statusCode(400);
        put("{\"today\": \"2027-02-30\"}").then().statusCode(400);
        put("{\"today\": \"2027-02-01\", \"by\": 1}").then().statusCode(400);
    }

    @Test
    void of_two_equal_moves_at_once_one_is_made_and_the_other_refused() {
        String tomorrow = today().plusDays(1).toString();
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(_ -> move(tomorrow).statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), answers);
    }

    @Test
    void every_answer_says_that_this_is_a_demo() {
        for (String path : List.of("/v1/scorecards", "/v1/breaches/nothing", "/openapi", "/q/health/ready")) {
            Api.get(null, path).then().header("Covenant-Demo", "true");
        }
    }

    private static LocalDate today() {
        return LocalDate.parse(Api.get(null, "/v1/log").path("today"));
    }

    private static Response move(String day) {
        return put("{\"today\": \"" + day + "\"}");
    }

    private static Response put(String body) {
        return given().contentType(ContentType.JSON).body(body).put("/demo/clock");
    }
}
