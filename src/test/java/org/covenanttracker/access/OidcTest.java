package org.covenanttracker.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Operations.Operation;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.access.oidc.OpenIdProvider.Wish;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Departments and stewards that sign in at a provider of theirs, a real one, in place of sending a key.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TrustedProvider.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OidcTest {

    private static final Wish DEPARTMENT = Wish.from("ministry").of("a program of the department's");
    private static final Wish ANNA = Wish.from("staff").of("anna");

    private static String downIssuersToken;

    /// Null while she has none.
    private static String annasKey;

    @Inject
    DataSource database;

    @ConfigProperty(name = "start.data")
    Path data;

    private String departmentKey;

    @BeforeAll
    static void take_a_token_and_stop_its_issuer() {
        downIssuersToken = TrustedProvider.down().token(Wish.from("absent"));
        TrustedProvider.down().close();
    }

    @BeforeEach
    void admit() throws SQLException {
        departmentKey = Api.departmentKey("home-office");
        if (annasKey == null) annasKey = admitAnna();
    }

    @Test
    void a_department_acts_by_its_token_as_by_its_key() {
        Api.Organisation filer = Api.organisation();
        String breach = "/v1/breaches/" + Api.file(filer, "home-office");
        Api.post(token(ANNA), breach + "/acceptance", null).then().statusCode(200);
        Response acknowledged = Api.post(token(DEPARTMENT), "once", breach + "/acknowledgement", null);
        acknowledged.then().statusCode(200);
        Api.get(null, "/v1/log/entries/" + acknowledged.header("Covenant-Log-Index"))
                .then()
                .body("leaf.actor.role", equalTo("department"))
                .body(
                        "leaf.actor.id",
                        equalTo(Api.get(null, "/v1/departments/home-office").<String>path("id")));
        Api.post(departmentKey, "once", breach + "/acknowledgement", null)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"));
        Api.get(token(DEPARTMENT), "/v1/keys").then().statusCode(200).body("items.current", not(hasItem(true)));
        Api.get(token(DEPARTMENT), "/v1/queue").then().statusCode(200);
    }

    @Test
    void a_token_opens_what_its_role_may_do_and_nothing_else() {
        String department = token(DEPARTMENT);
        String steward = token(ANNA);
        for (Operation operation : Operations.all()) {
            if (operation.roles().isEmpty() || operation.hasBody()) continue;
            expect(operation, "department", department);
            expect(operation, "steward", steward);
        }
    }

    private static void expect(Operation operation, String role, String token) {
        if (operation.roles().contains(role))
            operation.send(token, null).then().statusCode(not(oneOf(401, 403, 500, 503)));
        else Refused.with(403, "role_not_allowed", () -> operation.send(token, null));
    }

    @Test
    void a_person_is_one_steward_by_key_and_by_token() {
        Api.Organisation filer = Api.organisation();
        Response filed = Api.post(filer.key(), "/v1/breaches", Api.filing("home-office"));
        String breach = "/v1/breaches/" + filed.path("id");
        Map<String, Object> erasure = Map.of(
                "entry", Integer.parseInt(filed.header("Covenant-Log-Index")),
                "field", "narrative",
                "ground", "data_protection");
        Api.post(annasKey, breach + "/erasure", erasure).then().statusCode(200);
        Refused.with(409, "same_steward", () -> Api.post(token(ANNA), breach + "/erasure", erasure));
    }

    @Test
    void whoever_holds_no_live_key_is_known_and_may_not_act() {
        String token = token(ANNA);
        Api.get(token, "/v1/keys").then().statusCode(200);
        String key = Api.get(annasKey, "/v1/keys").path("items.find { it.current }.id");
        Refused.as(Api.steward()).delete("/v1/keys/" + key).then().statusCode(204);
        annasKey = null;
        Refused.with(403, "not_admitted", () -> Api.get(token, "/v1/keys"));
        Refused.with(403, "not_admitted", () -> Api.get(token, "/v1/log"));
    }

    @Test
    void nobody_is_a_steward_for_being_known_to_the_stewards_provider() {
        Refused.with(403, "not_admitted", () -> Api.get(token(ANNA.of("berta")), "/v1/keys"));
    }

    @Test
    void a_department_that_is_not_on_the_register_is_told_so() {
        Refused.with(403, "not_admitted", () -> Api.get(token(Wish.from("nowhere")), "/v1/keys"));
    }

    @Test
    void a_wrong_token_is_refused_everywhere_and_the_security_log_says_why_and_not_what() throws IOException {
        Map<String, String> wrong = Map.of(
                "audience", token(ANNA.to("another")),
                "type", token(ANNA.ofType("JWT")),
                "expired", token(ANNA.livingFor(-60)),
                "not_yet_valid", token(ANNA.with("nbf", Instant.now().getEpochSecond() + 300)),
                "id_token", token(ANNA.with("nonce", "n")),
                "issuer", token(ANNA.with("iss", "https://elsewhere.example.org")),
                "malformed", "eyJhbGciOiJub25lIn0.e30");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Refused.with(401, "unauthorised", () -> Api.get(each.getValue(), "/v1/keys"));
            Refused.with(401, "unauthorised", () -> Api.get(each.getValue(), "/v1/log"));
            String log = Files.readString(data.resolve("security/security.log"));
            assertTrue(log.contains("\"kind\":\"failed_token\",\"why\":\"" + each.getKey() + "\""), each.getKey());
            assertFalse(log.contains(each.getValue().substring(0, 20)), each.getKey());
            assertFalse(log.contains("anna"), each.getKey());
        }
    }

    @Test
    void what_looks_like_a_key_is_one() throws IOException {
        Path log = data.resolve("security/security.log");
        Refused.with(401, "unauthorised", () -> Api.get("cvt_" + token(ANNA), "/v1/keys"));
        Refused.with(401, "unauthorised", () -> Api.get(Token.create(true), "/v1/keys"));
        List<String> lines = Files.readAllLines(log);
        assertTrue(lines.stream().anyMatch(each -> each.contains("\"failed_key\",\"why\":\"unknown\"")));
        assertTrue(lines.stream().anyMatch(each -> each.contains("\"failed_key\",\"why\":\"malformed\"")));
    }

    @Test
    void while_its_provider_is_down_a_department_is_told_so_and_its_key_opens() {
        Refused.with(503, "provider_unreachable", () -> Api.get(downIssuersToken, "/v1/keys"));
        Api.get(departmentKey, "/v1/keys").then().statusCode(200);
        Api.get(token(DEPARTMENT), "/v1/keys").then().statusCode(200);
    }

    @Test
    void what_a_steward_does_by_token_is_told_with_the_providers_name() throws IOException {
        Api.post(token(ANNA), "/v1/keys", Map.of("role", "reviewer")).then().statusCode(201);
        String line = Files.readAllLines(data.resolve("security/security.log")).stream()
                .filter(each -> each.contains("\"kind\":\"key_issued\",\"role\":\"steward\",\"issuer\":\"staff\""))
                .findFirst()
                .orElseThrow();
        assertFalse(line.contains("anna") || line.contains(TrustedProvider.HOLDER), "who it was");
    }

    private static String token(Wish wish) {
        return TrustedProvider.up().token(wish);
    }

    /// Her holder's id is in the configuration, which was read before there was a register to issue it.
    private String admitAnna() throws SQLException {
        Response issued = Api.post(Api.steward(), "/v1/keys", Map.of("role", "steward"));
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update access_key set holder = ? where id = ?")) {
            update.setObject(1, UUID.fromString(TrustedProvider.HOLDER));
            update.setObject(2, UUID.fromString(issued.path("id")));
            assertEquals(1, update.executeUpdate());
        }
        return issued.path("key");
    }
}
