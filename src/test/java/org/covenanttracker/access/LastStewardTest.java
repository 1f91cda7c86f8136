package org.covenanttracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Without a steward nobody could ever issue a key again.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastStewardTest {

    @Inject
    DataSource database;

    /// The key that first start wrote down, which every other test acts with.
    private String first;

    @BeforeEach
    void leave_no_other_steward() {
        first = keys("it.label == 'first steward'").getFirst();
        keys("it.role == 'steward' && it.revokedOn == null && it.label != 'first steward'")
                .forEach(id -> revoke(Api.steward(), id).then().statusCode(204));
    }

    @Test
    void the_last_live_stewards_key_cannot_be_revoked_and_still_opens() {
        Refused.with(409, "last_steward_key", () -> revoke(Api.steward(), first));
        Api.get(Api.steward(), "/v1/keys").then().statusCode(200);
    }

    /// A reviewer's key is no steward's, and an expired steward's key helps nobody.
    @Test
    void neither_a_reviewer_nor_an_expired_steward_stands_in_for_the_last_one() throws SQLException {
        Api.reviewer();
        expire(Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward")).path("id"), "2026-12-17");
        Refused.with(409, "last_steward_key", () -> revoke(Api.steward(), first));
    }

    @Test
    void an_expired_stewards_key_can_be_revoked_beside_the_last_live_one() throws SQLException {
        String expired =
                Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward")).path("id");
        expire(expired, "2026-12-17");
        revoke(Api.steward(), expired).then().statusCode(204);
    }

    @Test
    void a_steward_may_revoke_the_very_key_that_asks_while_another_lives() {
        Response own = Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward"));
        revoke(own.path("key"), own.path("id")).then().statusCode(204);
        Refused.with(401, "unauthorised", () -> Api.get(own.path("key"), "/v1/keys"));
    }

    /// Each would be right to go if the other stayed.
    @Test
    void two_stewards_who_revoke_each_other_at_once_do_not_both_succeed() throws SQLException {
        Response one = Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward"));
        Response other = Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward"));
        String end = Api.get(Api.steward(), "/v1/keys").path("items.find { it.id == '" + first + "' }.expiresOn");
        expire(first, "2026-12-17");
        try {
            List<Integer> statuses = Meanwhile.both(
                            database,
                            () -> revoke(one.path("key"), other.path("id")),
                            () -> revoke(other.path("key"), one.path("id")))
                    .stream()
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
            assertEquals(List.of(204, 409), statuses);
        } finally {
            expire(first, end);
        }
    }

    private static Response revoke(String key, String id) {
        return Refused.as(key).delete("/v1/keys/" + id);
    }

    private static List<String> keys(String which) {
        return Api.get(Api.steward(), "/v1/keys").path("items.findAll { " + which + " }.id");
    }

    /// The day of the running service is not this test's to move.
    private void expire(String key, String on) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update access_key set expires_on = ? where id = ?")) {
            update.setObject(1, LocalDate.parse(on));
            update.setObject(2, UUID.fromString(key));
            assertEquals(1, update.executeUpdate());
        }
    }
}
