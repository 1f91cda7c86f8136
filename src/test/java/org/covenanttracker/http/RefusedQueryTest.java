package org.covenanttracker.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries that would narrow a list otherwise than their sender thinks.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedQueryTest {

    private static final String DAY_AND_ID = "2026-12-18|00000000-0000-0000-0000-000000000000";

    @Test
    void no_operation_but_a_page_or_picture_takes_an_unknown_parameter() {
        String filer = Api.organisation().key();
        List<Executable> checks = new ArrayList<>();
        for (var operation : Operations.reads()) {
            if (operation.address().matches(".*\\.(html|svg)")) continue;
            String key = operation.roles().isEmpty() || operation.roles().contains("steward") ? Api.steward() : filer;
            checks.add(() -> Refused.inQuery(
                    "colour", "unknown_parameter", () -> Refused.as(key).get(operation.address() + "?colour=red")));
        }
        assertAll(checks);
    }

    @Test
    void no_operation_takes_a_parameter_twice_empty_or_with_a_control_character() {
        List<Executable> checks = new ArrayList<>();
        for (var operation : Operations.reads()) {
            for (String name : operation.parameters()) {
                String query = operation.address() + "?" + name;
                checks.add(() -> Refused.inQuery(name, "repeated_parameter", () -> get(query + "=1&" + name + "=2")));
                checks.add(() -> Refused.inQuery(name, "required", () -> get(query + "=")));
                checks.add(() -> Refused.inQuery(name, "required", () -> get(query)));
                checks.add(() -> Refused.inQuery(name, "required", () -> get(query + "=%20")));
                checks.add(() -> Refused.inQuery(name, "plain_text", () -> get(query + "=%00")));
                checks.add(() -> get(query + "=%ff%fe'%22--").then().statusCode(not(equalTo(500))));
            }
        }
        assertAll(checks);
    }

    @Test
    void a_slip_in_a_name_is_told_what_it_seems_to_mean() {
        Refused.with(400, "invalid", () -> get("/v1/breaches?departement=home-office"))
                .body("errors[0].detail", startsWith("Did you mean department? Known here: "));
        Refused.with(400, "invalid", () -> get("/v1/log/entries?type=BreachFilled"))
                .body("errors[0].detail", startsWith("Did you mean BreachFiled? Must be one of "));
    }

    @Test
    void a_write_takes_no_unknown_parameter() {
        String filer = Api.organisation().key();
        Refused.inQuery(
                "notify",
                "unknown_parameter",
                () -> Api.post(filer, "/v1/breaches?notify=false", Api.filing("home-office")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "abc", "-1", "1.0", "%2B5", "05", "1e2", "99999999999", "%D9%A1", "5%20"})
    void a_page_has_1_to_200_rows(String limit) {
        for (String list : new String[] {
            "breaches", "commitments", "departments", "organisations", "log/entries", "log/content", "log/erasures"
        }) {
            Refused.inQuery("limit", "range", () -> get("/v1/" + list + "?limit=" + limit));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/breaches?stage=OPEN, stage, wrong_value",
        "/v1/breaches?stage=open%2Cfiled, stage, wrong_value",
        "/v1/breaches?department=ministry-of-silly-walks, department, unknown",
        "/v1/breaches?principle=ZZ, principle, unknown",
        "/v1/breaches?sign=ZZ-W1, sign, unknown",
        "/v1/breaches?sign=pc-w2, sign, unknown",
        "/v1/breaches?mission=world_peace, mission, wrong_value",
        "/v1/breaches?overdue=yes, overdue, wrong_value",
        "/v1/breaches?filedFrom=2026-02-30, filedFrom, wrong_value",
        "/v1/breaches?filedFrom=0000-00-00, filedFrom, wrong_value",
        "/v1/breaches?filedFrom=99999-01-01, filedFrom, wrong_value",
        "/v1/breaches?filedTo=%2B999999999-12-31, filedTo, wrong_value",
        "/v1/breaches?filedTo=-999999999-01-01, filedTo, wrong_value",
        "/v1/breaches?filedTo=2026-12-18T00:00, filedTo, wrong_value",
        "/v1/commitments?status=done, status, wrong_value",
        "/v1/commitments?sign=%25, sign, unknown",
        "/v1/commitments?principle=_V, principle, unknown",
        "/v1/log/entries?after=-1, after, wrong_value",
        "/v1/log/content?after=-1, after, wrong_value",
        "/v1/log/erasures?after=x, after, wrong_value",
        "/v1/log/entries?after=99999999999999999999, after, wrong_value",
        "/v1/log/entries?type=breach_filed, type, wrong_value",
        "/v1/log/entries?stream=1-1-1-1-1, stream, wrong_value"
    })
    void a_value_that_is_none_of_its_parameter_is_refused(String address, String parameter, String rule) {
        Refused.inQuery(parameter, rule, () -> get(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaches", "commitments", "departments", "organisations"})
    void a_cursor_that_was_not_given_out_is_refused(String list) {
        for (String cursor : new String[] {
            "x",
            "!!!",
            "%C3%A9",
            forged("|"),
            forged("\0"),
            forged("home-office"),
            forged(DAY_AND_ID),
            forged("0|" + DAY_AND_ID),
            forged("+999999999-12-31|00000000-0000-0000-0000-000000000000")
        }) {
            Refused.inQuery("cursor", "cursor", () -> get("/v1/" + list + "?cursor=" + cursor));
        }
    }

    @Test
    void a_cursor_opens_no_other_list_and_not_the_same_one_filtered_otherwise() {
        Api.Organisation filer = Api.organisation();
        for (int i = 0; i < 3; i++) Api.file(filer, "home-office");
        String next = get("/v1/breaches?limit=2&department=home-office").path("next");
        String cursor = next.replaceFirst(".*cursor=", "");
        get(next).then().statusCode(200).body("items", not(hasSize(0)));
        get("/v1/breaches?department=home-office&limit=1&cursor=" + cursor)
                .then()
                .statusCode(200);
        for (String other : new String[] {
            "/v1/breaches?cursor=",
            "/v1/breaches?department=cabinet-office&cursor=",
            "/v1/breaches?department=home-office&stage=filed&cursor=",
            "/v1/commitments?department=home-office&cursor=",
            "/v1/departments?cursor=",
            "/v1/organisations?cursor="
        }) {
            Refused.inQuery("cursor", "cursor", () -> get(other + cursor));
        }
    }

    @Test
    void a_cursor_is_its_readers_own() {
        String next = get("/v1/departments?limit=1").path("next");
        get(next).then().statusCode(200);
        for (String key : new String[] {null, Api.organisation().key(), Api.secondSteward()}) {
            Refused.inQuery("cursor", "cursor", () -> Refused.as(key).get(next));
        }
    }

    @Test
    void a_cursor_cut_short_is_refused() {
        Api.Organisation filer = Api.organisation();
        for (int i = 0; i < 3; i++) Api.file(filer, "home-office");
        String next = get("/v1/breaches?limit=2").path("next");
        Refused.inQuery("cursor", "cursor", () -> get(next.substring(0, next.length() - 2)));
    }

    private static String forged(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private static Response get(String address) {
        return Refused.as(Api.steward()).get(address);
    }
}
