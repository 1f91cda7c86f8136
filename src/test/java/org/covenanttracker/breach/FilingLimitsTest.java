package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many filings of an organisation may await screening, and how a steward raises that for an umbrella body.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingLimitsTest {

    private static final String DEPARTMENT = "home-office";
    private static final String RAISED = "{\"perDepartment\":12,\"overall\":100}";

    @Inject
    Rebuild rebuild;

    private Api.Organisation filer;

    @BeforeEach
    void admit() {
        filer = Api.organisation();
    }

    @Test
    void whoever_has_no_more_may_have_ten_against_a_department_and_a_hundred_in_all() {
        get(null, address(filer.id()))
                .then()
                .body("filingLimits.perDepartment", equalTo(10))
                .body("filingLimits.overall", equalTo(100));
        fileTen();
        Refused.with(429, "too_many_unscreened", this::file).body("detail", containsString("At most 10 of"));
    }

    @Test
    void a_steward_raises_the_limits_of_one_body_and_of_no_other() {
        fileTen();
        Response raised = set(Api.steward(), RAISED);
        raised.then()
                .statusCode(200)
                .body("filingLimits.perDepartment", equalTo(12))
                .body("filingLimits.overall", equalTo(100));
        get(null, "/v1/log/entries/" + raised.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("FilingLimitsSet"))
                .body("leaf.data", equalTo(Map.of("perDepartment", 12, "overall", 100)));
        file().then().statusCode(201);
        file().then().statusCode(201);
        Refused.with(429, "too_many_unscreened", this::file).body("detail", containsString("At most 12 of"));
        get(null, address(Api.organisation().id())).then().body("filingLimits.perDepartment", equalTo(10));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void the_usual_numbers_take_a_raise_back() {
        set(Api.steward(), RAISED).then().statusCode(200);
        fileTen();
        set(Api.steward(), "{\"perDepartment\":10,\"overall\":100}").then().statusCode(200);
        Refused.with(429, "too_many_unscreened", this::file);
    }

    /// Filings of unnamed filers count before anybody learns of them.
    @Test
    void sealed_filings_count_too() {
        for (int i = 0; i < 10; i++) {
            Api.post(filer.key(), "/v1/breaches", unnamed()).then().statusCode(201);
        }
        Refused.with(429, "too_many_unscreened", this::file);
        set(Api.steward(), RAISED).then().statusCode(200);
        file().then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"overall":100}                          | /perDepartment | required
            {"perDepartment":10}                     | /overall       | required
            {"perDepartment":9,"overall":100}        | /perDepartment | min
            {"perDepartment":1001,"overall":10000}   | /perDepartment | max
            {"perDepartment":10,"overall":99}        | /overall       | min
            {"perDepartment":10,"overall":10001}     | /overall       | max
            {"perDepartment":500,"overall":499}      | /overall       | range
            {"perDepartment":"10","overall":100}     | /perDepartment | wrong_type
            {"perDepartment":10,"overal":100}        | /overal        | unknown_field
            """)
    void limits_that_break_a_rule_are_refused(String body, String pointer, String rule) {
        Refused.at(pointer, rule, () -> set(Api.steward(), body));
    }

    @Test
    void only_a_steward_sets_them_and_only_of_an_organisation_that_stands() {
        Refused.with(403, "role_not_allowed", () -> set(filer.key(), RAISED));
        Refused.with(
                404, "not_found", () -> set(Api.steward(), UUID.randomUUID().toString(), RAISED));
        Api.post(Api.steward(), address(filer.id()) + "/closure", Map.of())
                .then()
                .statusCode(200);
        Refused.with(409, "organisation_ended", () -> set(Api.steward(), RAISED));
    }

    private void fileTen() {
        for (int i = 0; i < 10; i++) file().then().statusCode(201);
    }

    private Response file() {
        return Api.post(filer.key(), "/v1/breaches", Api.filing(DEPARTMENT));
    }

    private static Map<String, Object> unnamed() {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        return filing;
    }

    private Response set(String key, String body) {
        return set(key, filer.id(), body);
    }

    private static Response set(String key, String organisation, String body) {
        return Refused.as(key).body(body).put(address(organisation) + "/filing-limits");
    }

    private static String address(String organisation) {
        return "/v1/organisations/" + organisation;
    }
}
