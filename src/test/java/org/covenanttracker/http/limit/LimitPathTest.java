package org.covenanttracker.http.limit;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Limits through the front door, small enough to be reached.
@QuarkusTest
@QuarkusTestResource(
        value = RunningService.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "limit.enabled", value = "true"),
            @ResourceArg(name = "limit.writes", value = "30"),
            @ResourceArg(name = "limit.reads", value = "60"),
            @ResourceArg(name = "limit.notices", value = "2"),
            @ResourceArg(name = "limit.wrong-keys", value = "3")
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitPathTest {

    @Test
    void one_holders_flood_is_refused_until_the_time_that_the_refusal_names() throws InterruptedException {
        Api.Organisation flooding = Api.organisation();
        Api.Organisation other = Api.organisation();
        String second = Api.key(Map.of("role", "organisation", "organisation", flooding.id()));

        Response refused = untilRefused(() -> write(flooding.key()));
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/quota_exceeded"))
                .header("RateLimit-Policy", "\"writes\";q=30;w=60")
                .header("RateLimit", matchesPattern("\"writes\";r=0;t=[12]"))
                .header("Retry-After", matchesPattern("[12]"));
        write(second).then().statusCode(429);
        write(other.key()).then().statusCode(400).header("RateLimit", startsWith("\"writes\";r=29;t="));
        get(flooding.key(), "/v1/queue").then().statusCode(200).header("RateLimit", startsWith("\"reads\";r=59;t="));

        TimeUnit.SECONDS.sleep(Integer.parseInt(refused.header("Retry-After")));
        write(second).then().statusCode(400);
    }

    @Test
    void a_batch_is_as_many_writes_as_it_has_items() {
        Api.Organisation filer = Api.organisation();
        List<Map<String, String>> items = Collections.nCopies(20, Map.of());
        post(filer.key(), "/v1/breaches/batch", Map.of("items", items)).then().statusCode(200);
        write(filer.key())
                .then()
                .header("RateLimit", anyOf(startsWith("\"writes\";r=9;"), startsWith("\"writes\";r=10;")));
    }

    @Test
    void a_write_without_a_body_is_answered_too() {
        String key = Api.organisation().key();
        given().header("Authorization", "Bearer " + key)
                .post("/v1/breaches/" + UUID.randomUUID() + "/acceptance")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + key)
                .post("/v1/breaches")
                .then()
                .statusCode(415);
    }

    @Test
    void wrong_keys_are_bounded_by_address_and_lock_out_no_right_one() {
        Api.Organisation filer = Api.organisation();
        String wrong = filer.key().replaceFirst(".{6}$", "000000");
        untilRefused(() -> get(wrong, "/v1/queue"))
                .then()
                .body("type", equalTo("/problems/quota_exceeded"))
                .header("RateLimit", nullValue());
        get(filer.key(), "/v1/queue").then().statusCode(200);
    }

    @Test
    void a_key_that_was_known_is_asked_after_each_time() {
        Api.Organisation filer = Api.organisation();
        String id =
                get(filer.key(), "/v1/keys").then().statusCode(200).extract().path("items[0].id");
        given().header("Authorization", "Bearer " + Api.steward())
                .delete("/v1/keys/" + id)
                .then()
                .statusCode(204);
        get(filer.key(), "/v1/queue").then().statusCode(anyOf(equalTo(401), equalTo(429)));
    }

    /// Last of all that this address reads without a key; whoever watches the service still hears from it.
    @Test
    void readers_without_a_key_are_bounded_by_address_and_learn_nothing_of_each_others_use() {
        Response refused = untilRefused(() -> get(null, "/v1/departments?limit=1"));
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/quota_exceeded"))
                .header("Retry-After", "1")
                .header("RateLimit", nullValue())
                .header("RateLimit-Policy", nullValue())
                .header("Access-Control-Allow-Origin", "*");
        get(null, "/q/health/live").then().statusCode(200);
        Response notice = untilRefused(() -> post(null, "/v1/notices", Map.of()));
        assertThat(notice.asString(), containsString("notices from one address"));
    }

    /// Refused as invalid where it is not refused for its number, so that nothing else is counted.
    private static Response write(String key) {
        return post(key, "/v1/breaches", Map.of());
    }

    private static Response untilRefused(Supplier<Response> request) {
        Response answer = request.get();
        for (int i = 0; i < 200 && answer.statusCode() != 429; i++) answer = request.get();
        assertEquals(429, answer.statusCode());
        return answer;
    }
}
