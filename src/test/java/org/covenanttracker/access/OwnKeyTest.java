package org.covenanttracker.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What holders see of their own keys and do to them.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnKeyTest {

    @Test
    void a_holder_goes_over_to_a_second_key_and_revokes_the_first() {
        Api.Organisation own = Api.organisation();
        String second = second(own);
        revoke(second, current(own.key())).then().statusCode(204);
        Refused.with(401, "unauthorised", () -> Api.get(own.key(), "/v1/keys"));
        Api.get(second, "/v1/keys").then().statusCode(200);
    }

    @Test
    void a_holder_may_revoke_the_last_key_it_has_and_the_very_one_that_asks() {
        Api.Organisation own = Api.organisation();
        revoke(own.key(), current(own.key())).then().statusCode(204);
        Refused.with(401, "unauthorised", () -> Api.get(own.key(), "/v1/keys"));
    }

    @Test
    void anothers_key_is_refused_as_one_that_is_not_there() {
        String others = current(Api.organisation().key());
        List.of(Api.organisation().key(), Api.departmentKey("cabinet-office"), Api.reviewer())
                .forEach(key -> Refused.with(404, "not_found", () -> revoke(key, others)));
    }

    /// Else the log would say whose key it was, which the entry of its issue only commits to.
    @Test
    void the_log_does_not_say_which_organisation_or_reviewer_revoked_its_own_key() {
        Api.Organisation own = Api.organisation();
        Response revoked = revoke(own.key(), current(own.key()));
        entryOf(revoked)
                .then()
                .body("leaf.type", equalTo("KeyRevoked"))
                .body("leaf.actor.role", equalTo("organisation"))
                .body("leaf.actor.unnamed", equalTo(true));
        assertFalse(entryOf(revoked).asString().contains(own.id()));
        String reviewer = Api.reviewer();
        entryOf(revoke(reviewer, current(reviewer)))
                .then()
                .body("leaf.actor.role", equalTo("reviewer"))
                .body("leaf.actor.id", nullValue());
    }

    @Test
    void the_key_that_asks_is_marked_and_its_use_is_shown_by_day() {
        Api.Organisation own = Api.organisation();
        second(own);
        Response list = Api.get(own.key(), "/v1/keys");
        String today = list.path("items[0].issuedOn");
        list.then()
                .body("items.findAll { it.current }", hasSize(1))
                .body("items.find { it.current }.lastUsedOn", equalTo(today))
                .body("items.find { !it.current }.lastUsedOn", nullValue());
    }

    /// With the days of use a steward could tell who filed unnamed on one of them.
    @Test
    void a_steward_sees_no_days_of_use_but_his_own() {
        Api.Organisation own = Api.organisation();
        Api.get(own.key(), "/v1/keys").then().statusCode(200);
        String id = current(own.key());
        Api.get(Api.steward(), "/v1/keys")
                .then()
                .body("items.find { it.id == '" + id + "' }.lastUsedOn", nullValue())
                .body("items.find { it.current }.lastUsedOn", equalTo(today()));
    }

    @Test
    void the_public_and_the_log_know_nothing_of_use() {
        Api.Organisation own = Api.organisation();
        int size = Refused.logSize();
        Api.get(own.key(), "/v1/keys").then().statusCode(200);
        assertEquals(size, Refused.logSize());
    }

    @Test
    void a_new_key_is_announced_to_the_holders_other_key() {
        Api.Organisation own = Api.organisation();
        Api.get(own.key(), "/v1/queue").then().body("newKeys", nullValue());
        Response second = Api.post(Api.steward(), "/v1/keys", Map.of("role", "organisation", "organisation", own.id()));
        Api.get(own.key(), "/v1/queue")
                .then()
                .body("newKeys.id", contains(second.<String>path("id")))
                .body("newKeys[0].key", nullValue());
        // An answer about another holder says nothing of it.
        Api.get(Api.organisation().key(), "/v1/queue").then().body("newKeys", nullValue());
    }

    @Test
    void a_third_key_is_refused_with_the_two_that_live() {
        Api.Organisation own = Api.organisation();
        second(own);
        Refused.with(
                        409,
                        "too_many_keys",
                        () -> Api.post(
                                Api.steward(), "/v1/keys", Map.of("role", "organisation", "organisation", own.id())))
                .body("keys", hasSize(2));
    }

    private static String second(Api.Organisation own) {
        return Api.key(Map.of("role", "organisation", "organisation", own.id()));
    }

    private static String current(String key) {
        return Api.get(key, "/v1/keys").path("items.find { it.current }.id");
    }

    private static String today() {
        return Api.get(null, "/v1/log").path("today");
    }

    private static Response revoke(String key, String id) {
        return Refused.as(key).delete("/v1/keys/" + id);
    }

    private static Response entryOf(Response written) {
        return Api.get(null, "/v1/log/entries/" + written.header("Covenant-Log-Index"));
    }
}
