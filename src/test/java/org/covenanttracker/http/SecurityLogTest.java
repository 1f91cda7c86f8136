package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What the security log says of what was sent over HTTP, and what it must not say.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "cvt_demo_1234567890123456789012345678901234567890123456789";

    @ConfigProperty(name = "start.data")
    Path data;

    private int before;

    @BeforeEach
    void remember_its_end() throws IOException {
        Api.steward();
        before = lines().size();
    }

    @Test
    void a_keys_issue_and_end_stand_there_with_whoever_did_it() throws IOException {
        Response issued = Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"));
        Refused.as(Api.steward()).delete("/v1/keys/" + issued.path("id")).then().statusCode(204);
        JsonNode issue = said("key_issued").getLast();
        assertEquals(issued.path("id"), issue.get("about").textValue());
        assertEquals("reviewer", issue.get("for").textValue());
        assertEquals("steward", issue.get("role").textValue());
        assertEquals(stewardsKey(), issue.get("key").textValue());
        assertEquals(0, Instant.parse(issue.get("time").textValue()).getNano(), "finer than a second");
        assertEquals(
                issued.path("id"), said("key_revoked").getLast().get("about").textValue());
    }

    @Test
    void a_request_that_is_refused_issues_no_line_of_an_issued_key() throws IOException {
        Response one = Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"));
        Map<String, String> request = Map.of("role", "reviewer", "holder", one.path("holder"));
        Api.post(Api.steward(), "/v1/keys", request).then().statusCode(201);
        remember_its_end();
        Refused.with(409, "too_many_keys", () -> Api.post(Api.steward(), "/v1/keys", request));
        assertEquals(List.of(), said("key_issued"));
    }

    @Test
    void a_revoked_key_that_is_used_is_told_by_its_id_and_a_guess_is_not() throws IOException {
        Response issued = Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"));
        Refused.as(Api.steward()).delete("/v1/keys/" + issued.path("id")).then().statusCode(204);
        Api.get(issued.path("key"), "/v1/keys").then().statusCode(401);
        JsonNode revoked = said("failed_key").stream()
                .filter(each -> each.get("why").textValue().equals("revoked"))
                .findFirst()
                .orElseThrow();
        assertEquals(issued.path("id"), revoked.get("key").textValue());
        Set<String> fields = new TreeSet<>();
        revoked.fieldNames().forEachRemaining(fields::add);
        assertEquals(Set.of("time", "kind", "why", "key"), fields);
    }

    @Test
    void a_guesser_does_not_fill_the_disk() throws IOException {
        for (int i = 0; i < 300; i++) Api.get(UNKNOWN, "/v1/keys").then().statusCode(401);
        int said = said("failed_key").size();
        assertTrue(said <= 4, said + " lines for 300 guesses");
    }

    @Test
    void an_operation_that_a_role_may_not_use_is_told_by_its_name_and_not_by_its_address() throws IOException {
        Api.Organisation organisation = Api.organisation();
        String breach = Api.file(organisation, "home-office");
        Refused.with(
                403,
                "role_not_allowed",
                () -> Api.post(organisation.key(), "/v1/breaches/" + breach + "/acceptance", null));
        JsonNode refused = said("refused").getLast();
        assertEquals("acceptBreach", refused.get("operation").textValue());
        assertEquals("role_not_allowed", refused.get("code").textValue());
        assertEquals("organisation", refused.get("role").textValue());
        assertEquals(
                Api.get(organisation.key(), "/v1/keys").path("items[0].id"),
                refused.get("key").textValue());
        assertFalse(text().contains(breach), "a case");
    }

    @Test
    void an_organisation_that_is_refused_within_a_case_is_told_of_without_its_key() throws IOException {
        Api.Organisation organisation = Api.organisation();
        String breach = Api.file(organisation, "home-office");
        String other = Api.organisation().key();
        Map<String, String> withdrawal = Map.of("reason", "filed_in_error");
        Refused.with(403, "not_your_part", () -> Api.post(other, "/v1/breaches/" + breach + "/withdrawal", withdrawal));
        before = 0;
        List<JsonNode> refused = said("refused").stream()
                .filter(each -> each.get("code").textValue().equals("not_your_part"))
                .filter(each -> each.get("role").textValue().equals("organisation"))
                .toList();
        assertFalse(refused.isEmpty(), "none at all");
        for (JsonNode each : refused) assertFalse(each.has("key"), "a key");
        assertFalse(text().contains(breach), "a case");
    }

    @Test
    void no_token_no_words_and_no_address_of_anybody_is_in_it() throws IOException {
        Api.Organisation organisation = Api.organisation();
        Api.get(UNKNOWN, "/v1/keys?canary=canaryInQuery").then().statusCode(401);
        Refused.as(organisation.key())
                .header("X-Forwarded-For", "203.0.113.77")
                .header("User-Agent", "canaryAgent")
                .body(Map.of("role", "reviewer", "label", "canaryLabel"))
                .post("/v1/keys")
                .then()
                .statusCode(403);
        Refused.as(organisation.key())
                .body(Map.of("contacts", List.of(Map.of("role", "Office", "email", "canary@example.org"))))
                .put("/v1/organisations/" + organisation.id() + "/contacts")
                .then()
                .statusCode(200);
        String text = text();
        for (String canary : List.of(
                "cvt_", UNKNOWN.substring(9), organisation.key().substring(9), "canary", "203.0.113", "127.0.0.1")) {
            assertFalse(text.contains(canary), canary);
        }
        assertEquals("organisation", said("contacts_set").getLast().get("role").textValue());
        assertFalse(text.contains(organisation.id()), "whose key it is");
    }

    private static String stewardsKey() {
        return Api.get(Api.steward(), "/v1/keys").path("items.find { it.current }.id");
    }

    private List<JsonNode> said(String kind) throws IOException {
        List<JsonNode> said = new ArrayList<>();
        for (String line : lines().subList(before, lines().size())) {
            JsonNode each = JSON.readTree(line);
            if (each.get("kind").textValue().equals(kind)) said.add(each);
        }
        return said;
    }

    private String text() throws IOException {
        return String.join("\n", lines());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(data.resolve("security/security.log"));
    }
}
