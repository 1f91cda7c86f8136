package org.covenanttracker.access;

import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that open nothing: whoever means to be known is never taken for the public.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongKeyTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer nonsense",
                "Bearer cvt_demo_1234567890123456789012345678901234567890123456789",
                "Bearer cvt_live_1234567890123456789012345678901234567890123456789",
                "Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUub3JnIn0.c2lnbmVk",
                "Basic c3Rld2FyZDpzZWNyZXQ=",
                "Digest username=steward",
                "cvt_demo_1234567890123456789012345678901234567890123456789"
            })
    void a_header_that_names_no_key_is_refused_even_where_none_is_needed(String header) {
        Refused.with(401, "unauthorised", () -> withHeader(header, "/v1/keys"));
        Refused.with(401, "unauthorised", () -> withHeader(header, "/v1/log"));
    }

    @Test
    void a_key_of_a_real_register_is_refused_by_a_demo() {
        String key = Token.create(false);
        Refused.with(401, "unauthorised", () -> Api.get(key, "/v1/keys"));
    }

    @Test
    void a_key_that_was_never_issued_is_refused() {
        String key = Token.create(true);
        Refused.with(401, "unauthorised", () -> post(key, "/v1/breaches", Api.filing("home-office")));
    }

    @Test
    void a_mistyped_key_is_refused() {
        String key = Api.organisation().key();
        String mistyped = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
        Refused.with(401, "unauthorised", () -> Api.get(mistyped, "/v1/keys"));
    }

    @Test
    void two_keys_at_once_are_refused_even_if_both_are_live() {
        String key = "Bearer " + Api.organisation().key();
        Refused.with(
                401,
                "unauthorised",
                () -> Refused.as(null).header("Authorization", key, key).get("/v1/keys"));
    }

    @Test
    void filing_without_a_key_is_refused() {
        Refused.with(401, "unauthorised", () -> post(null, "/v1/breaches", Api.filing("home-office")));
    }

    @Test
    void a_revoked_key_is_refused_from_the_next_request_on() {
        Response issued = issue();
        String key = issued.path("key");
        Api.get(key, "/v1/keys").then().statusCode(200);
        Refused.as(Api.steward()).delete("/v1/keys/" + issued.path("id")).then().statusCode(204);
        Refused.with(401, "unauthorised", () -> Api.get(key, "/v1/keys"));
        Refused.with(401, "unauthorised", () -> Api.get(key, "/v1/log"));
    }

    @Test
    void a_key_is_revoked_once() {
        String address = "/v1/keys/" + issue().path("id");
        Refused.as(Api.steward()).delete(address).then().statusCode(204);
        Refused.with(409, "key_revoked", () -> Refused.as(Api.steward()).delete(address));
    }

    @Test
    void an_expired_key_is_refused() throws SQLException {
        Response issued = issue();
        expire(UUID.fromString(issued.path("id")));
        Refused.with(401, "unauthorised", () -> Api.get(issued.path("key"), "/v1/keys"));
    }

    @Test
    void an_organisation_that_is_not_verified_cannot_file_support_or_assess() {
        Api.Organisation unverified = Api.organisation(false);
        String breach = "/v1/breaches/" + Api.file(Api.organisation(), "home-office");
        Refused.with(403, "not_verified", () -> post(unverified.key(), "/v1/breaches", Api.filing("home-office")));
        Refused.with(403, "not_verified", () -> post(unverified.key(), breach + "/support", Map.of()));
    }

    @Test
    void a_secret_is_shown_once() {
        Response issued = issue();
        Api.get(issued.path("key"), "/v1/keys")
                .then()
                .body("items.find { it.id == '" + issued.path("id") + "' }.containsKey('key')", equalTo(false));
    }

    private static Response issue() {
        return post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"));
    }

    private static Response withHeader(String header, String address) {
        return Refused.as(null).header("Authorization", header).get(address);
    }

    /// Past its last day, since the day of the running service is not this test's to move.
    private void expire(UUID key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update access_key set expires_on = '2026-12-17' where id = ?")) {
            update.setObject(1, key);
            update.executeUpdate();
        }
    }
}
