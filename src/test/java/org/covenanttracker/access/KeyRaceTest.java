package org.covenanttracker.access;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Two requests about one holder or one key that meet.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyRaceTest {

    @Inject
    DataSource database;

    @Test
    void two_keys_issued_at_once_do_not_become_a_holders_second_and_third() throws SQLException {
        Api.Organisation holder = Api.organisation();
        Map<String, String> request = Map.of("role", "organisation", "organisation", holder.id());
        assertEquals(
                List.of(201, 409),
                statuses(
                        () -> Api.post(Api.steward(), "/v1/keys", request),
                        () -> Api.post(Api.steward(), "/v1/keys", request)));
        Api.get(holder.key(), "/v1/keys").then().body("items", hasSize(2));
    }

    @Test
    void keys_for_two_holders_issued_at_once_are_both_issued() throws SQLException {
        Map<String, String> request = Map.of("role", "reviewer");
        assertEquals(
                List.of(201, 201),
                statuses(
                        () -> Api.post(Api.steward(), "/v1/keys", request),
                        () -> Api.post(Api.steward(), "/v1/keys", request)));
    }

    @Test
    void a_key_revoked_twice_at_once_is_revoked_once() throws SQLException {
        String id =
                Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer")).path("id");
        assertEquals(
                List.of(204, 409),
                statuses(
                        () -> Refused.as(Api.steward()).delete("/v1/keys/" + id),
                        () -> Refused.as(Api.steward()).delete("/v1/keys/" + id)));
        Api.get(null, "/v1/log/entries?stream=" + id).then().body("items", hasSize(2));
    }

    /// The row was read before, to recognise the very key that asks.
    @Test
    void a_key_that_revokes_itself_twice_at_once_does_so_once() throws SQLException {
        String key = Api.reviewer();
        String id = Api.get(key, "/v1/keys").path("items[0].id");
        assertEquals(
                List.of(204, 409),
                statuses(
                        () -> Refused.as(key).delete("/v1/keys/" + id),
                        () -> Refused.as(key).delete("/v1/keys/" + id)));
        Api.get(null, "/v1/log/entries?stream=" + id).then().body("items", hasSize(2));
    }

    private List<Integer> statuses(Supplier<Response> one, Supplier<Response> other) throws SQLException {
        return Meanwhile.both(database, one, other).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
    }
}
