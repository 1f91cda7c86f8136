package org.covenanttracker.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Operations.Operation;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Who may call what: every operation of the OpenAPI document, without a key and with one of each role, about
/// what is its holder's, what is another's, and what there is not: each cell is as the document says.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesTest {

    private static final Matcher<Integer> PAST_THE_DOOR = not(oneOf(401, 403, 500));

    @Test
    void no_operation_that_needs_a_key_is_open_without_one() {
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            checks.add(() -> Refused.with(401, "unauthorised", () -> operation.send(null, body(operation)))
                    .header("WWW-Authenticate", equalTo("Bearer")));
        }
        assertAll(checks);
    }

    @Test
    void no_operation_is_open_to_a_key_of_another_role() {
        Map<String, String> keys = keys();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            Set<String> others = new TreeSet<>(keys.keySet());
            others.removeAll(operation.roles());
            for (String role : others) {
                checks.add(() ->
                        Refused.with(403, "role_not_allowed", () -> operation.send(keys.get(role), body(operation))));
            }
        }
        assertAll(checks);
    }

    @Test
    void a_key_of_the_right_role_gets_past_the_door() {
        Map<String, String> keys = keys();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            for (String role : operation.roles()) {
                checks.add(cell(operation, role, PAST_THE_DOOR, () -> operation.send(keys.get(role), body(operation))));
            }
        }
        assertAll(checks);
    }

    @Test
    void what_is_for_the_public_takes_every_key_and_none() {
        Map<String, String> keys = new HashMap<>(keys());
        keys.put("public", null);
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            if (!operation.roles().isEmpty()) continue;
            keys.forEach((role, key) ->
                    checks.add(cell(operation, role, PAST_THE_DOOR, () -> operation.send(key, body(operation)))));
        }
        assertAll(checks);
    }

    @Test
    void what_is_for_the_parties_takes_their_keys_and_no_others() {
        Theirs theirs = Theirs.begun();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            for (String role : operation.own()) {
                checks.add(cell(
                        operation, role, PAST_THE_DOOR, () -> theirs.send(operation, theirs.own(operation, role))));
                checks.add(cell(operation, role, oneOf(403, 404), () -> theirs.send(operation, theirs.other(role))));
            }
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    @Test
    void what_is_for_others_too_takes_their_keys() {
        Theirs theirs = Theirs.begun();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            Set<String> anybodys = new TreeSet<>(operation.roles());
            anybodys.removeAll(operation.own());
            anybodys.retainAll(Set.of("organisation", "department"));
            if (!operation.path().matches(Theirs.PATHS)) continue;
            anybodys.forEach(role ->
                    checks.add(cell(operation, role, PAST_THE_DOOR, () -> theirs.send(operation, theirs.other(role)))));
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    @Test
    void of_what_there_is_not_every_role_is_told_so() {
        Map<String, String> keys = keys();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            if (!operation.path().contains("{id}")) continue;
            for (String role : operation.roles()) {
                checks.add(cell(operation, role, is(404), () -> Theirs.sendAnywhere(operation, keys.get(role))));
            }
        }
        assertAll(checks);
    }

    private static Executable cell(Operation operation, String role, Matcher<Integer> right, Supplier<Response> send) {
        return () -> assertThat(
                operation.id() + " as " + role, send.get().then().extract().statusCode(), right);
    }

    private static List<Operation> needingKeys() {
        return Operations.all().stream().filter(each -> !each.roles().isEmpty()).toList();
    }

    private static String body(Operation operation) {
        return operation.hasBody() ? "{}" : null;
    }

    private static Map<String, String> keys() {
        return Map.of(
                "organisation", Api.organisation().key(),
                "department", Api.departmentKey("home-office"),
                "steward", Api.steward(),
                "reviewer", Api.reviewer());
    }
}
