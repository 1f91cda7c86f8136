package org.covenanttracker.register;

import static org.covenanttracker.register.ADepartment.change;
import static org.covenanttracker.register.ADepartment.get;
import static org.covenanttracker.register.ADepartment.newSlug;
import static org.covenanttracker.register.ADepartment.registered;
import static org.covenanttracker.register.ADepartment.renaming;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Meanwhile;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Departments that end, and who takes over.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentEndTest {

    @Inject
    DataSource database;

    @Inject
    Rebuild rebuild;

    @Test
    void a_merged_department_points_to_its_successor_and_is_pointed_to() {
        String ended = registered();
        String successor = registered();
        Response merged = merge(ended, successor);
        merged.then()
                .statusCode(200)
                .body("endedOn", equalTo(RunningService.FIRST_DAY))
                .body("successors.slug", contains(successor));
        get(successor)
                .then()
                .body("endedOn", nullValue())
                .body("successors", empty())
                .body("predecessors.slug", contains(ended))
                .body("predecessors.name", contains("Office for Examples"));
        Api.get(null, "/v1/log/entries/" + merged.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("DepartmentMerged"))
                .body("leaf.data.successor", equalTo(get(successor).path("id")));
    }

    @Test
    void a_split_department_points_to_all_that_took_over() {
        String ended = registered();
        String one = registered();
        String other = registered();
        change(ended, "split", Map.of("successors", List.of(one, other)))
                .then()
                .statusCode(200)
                .body("successors.slug", contains(one, other));
        get(other).then().body("predecessors.slug", contains(ended));
    }

    @Test
    void a_department_may_close_with_nobody_to_take_over() {
        String ended = registered();
        close(ended)
                .then()
                .statusCode(200)
                .body("successors", empty())
                .body("endedOn", equalTo(RunningService.FIRST_DAY));
    }

    @Test
    void one_department_may_take_over_from_several() {
        String one = registered();
        String other = registered();
        String successor = registered();
        merge(one, successor).then().statusCode(200);
        close(other, successor).then().statusCode(200);
        get(successor).then().body("predecessors.slug", containsInAnyOrder(one, other));
    }

    @Test
    void a_department_that_has_ended_takes_no_further_change_and_says_who_took_over() {
        String ended = registered();
        String successor = registered();
        merge(ended, successor).then().statusCode(200);
        Refused.with(409, "department_ended", () -> change(ended, "renaming", renaming(newSlug())))
                .body("successors", contains(successor));
        Refused.with(409, "department_ended", () -> merge(ended, successor));
        Refused.with(409, "department_ended", () -> close(ended));
        Refused.with(
                409,
                "department_ended",
                () -> change(ended, "split", Map.of("successors", List.of(successor, "home-office"))));
    }

    @Test
    void a_department_that_has_ended_takes_no_filing_and_makes_no_commitment() {
        String ended = registered();
        String key = Api.departmentKey(ended);
        String filer = Api.organisation().key();
        close(ended, "home-office").then().statusCode(200);
        Refused.with(409, "department_ended", () -> Api.post(filer, "/v1/breaches", Api.filing(ended)))
                .body("successors", contains("home-office"));
        Refused.with(409, "department_ended", () -> Api.post(key, "/v1/commitments", commitment()))
                .body("successors", contains("home-office"));
    }

    @Test
    void what_was_filed_before_stays_with_the_department_that_ended() {
        String ended = registered();
        String breach = Api.file(Api.organisation(), ended);
        merge(ended, registered()).then().statusCode(200);
        Api.get(null, "/v1/breaches?department=" + ended).then().body("items.id", contains(breach));
    }

    @Test
    void the_key_of_a_successor_acts_on_open_cases_of_the_department_that_ended() {
        String ended = registered();
        String between = registered();
        String last = registered();
        String breach = Api.file(Api.organisation(), ended);
        merge(ended, between).then().statusCode(200);
        close(between, last).then().statusCode(200);
        String key = Api.departmentKey(last);
        Api.post(Api.steward(), "/v1/breaches/" + breach + "/acceptance", null)
                .then()
                .body("servedOn", equalTo(RunningService.FIRST_DAY));
        Api.get(key, "/v1/breaches/" + breach)
                .then()
                .body("narrative", equalTo(Api.filing(ended).get("narrative")));
        Response answered = Api.post(key, "/v1/breaches/" + breach + "/answer", Api.answer());
        answered.then().statusCode(200).body("stage", equalTo("answered"));
        Api.get(null, "/v1/log/entries/" + answered.header("Covenant-Log-Index"))
                .then()
                .body("leaf.actor.id", equalTo(get(last).path("id")));
    }

    @Test
    void the_key_of_a_successor_reports_on_commitments_of_the_department_that_ended() {
        String ended = registered();
        String successor = registered();
        String made = Api.post(Api.departmentKey(ended), "/v1/commitments", commitment())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        merge(ended, successor).then().statusCode(200);
        Map<String, String> progress = Map.of("status", "limited", "text", "Begun.");
        Api.post(Api.departmentKey(successor), "/v1/commitments/" + made + "/progress", progress)
                .then()
                .statusCode(200);
    }

    @Test
    void a_department_acts_for_no_other_while_that_stands_nor_for_its_own_successor() {
        String ended = registered();
        String successor = registered();
        String before = Api.file(Api.organisation(), ended);
        String after = Api.file(Api.organisation(), successor);
        String stranger = Api.departmentKey(registered());
        String endedKey = Api.departmentKey(ended);
        String successorKey = Api.departmentKey(successor);
        for (String breach : List.of(before, after)) {
            Api.post(Api.steward(), "/v1/breaches/" + breach + "/acceptance", null)
                    .then()
                    .statusCode(200);
        }
        Refused.with(403, "not_your_part", () -> answer(successorKey, before));
        merge(ended, successor).then().statusCode(200);
        Refused.with(403, "not_your_part", () -> answer(stranger, before));
        Refused.with(403, "not_your_part", () -> answer(endedKey, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            merger  | {}                                              | /successor    | required
            merger  | {"successor":"ministry-of-silly-walks"}         | /successor    | unknown
            merger  | {"successor":7}                                 | /successor    | wrong_type
            merger  | {"successor":"home-office","on":"2026-01-01"}   | /on           | unknown_field
            split   | {}                                              | /successors   | required
            split   | {"successors":[]}                               | /successors   | length
            split   | {"successors":["home-office"]}                  | /successors   | length
            split   | {"successors":["home-office","home-office"]}    | /successors/1 | distinct
            split   | {"successors":["home-office","nobody"]}         | /successors/1 | unknown
            split   | {"successors":["home-office",null]}             | /successors/1 | required
            closure | {}                                              | /successors   | required
            closure | {"successors":"home-office"}                    | /successors   | wrong_type
            closure | {"successors":["nobody"]}                       | /successors/0 | unknown
            """)
    void successors_that_break_a_rule_are_refused(String change, String body, String pointer, String rule) {
        String address = "/v1/departments/" + registered() + "/" + change;
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(address));
    }

    @Test
    void a_department_is_not_its_own_successor_under_any_of_its_slugs() {
        String slug = registered();
        Refused.at("/successor", "not_itself", () -> merge(slug, slug));
        String now = newSlug();
        change(slug, "renaming", renaming(now)).then().statusCode(200);
        Refused.at("/successor", "not_itself", () -> merge(now, slug));
    }

    @Test
    void two_slugs_of_one_department_are_one_successor() {
        String old = registered();
        String now = newSlug();
        change(old, "renaming", renaming(now)).then().statusCode(200);
        String other = registered();
        Refused.at("/successors/1", "distinct", () -> change(other, "split", Map.of("successors", List.of(old, now))));
    }

    @Test
    void a_department_that_has_ended_takes_nothing_over() {
        String ended = registered();
        close(ended).then().statusCode(200);
        String other = registered();
        Refused.at("/successor", "standing", () -> merge(other, ended));
    }

    @Test
    void two_departments_that_end_into_each_other_at_once_do_not_both_end() throws SQLException {
        String one = registered();
        String other = registered();
        List<Response> answers = Meanwhile.both(database, () -> merge(one, other), () -> merge(other, one));
        answers.get(0).then().statusCode(200);
        answers.get(1).then().statusCode(400).body("errors[0].rule", equalTo("standing"));
    }

    @Test
    void the_ledger_gives_the_same_successors_again() {
        merge(registered(), registered()).then().statusCode(200);
        close(registered()).then().statusCode(200);
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    private static Response merge(String slug, String successor) {
        return change(slug, "merger", Map.of("successor", successor));
    }

    private static Response close(String slug, String... successors) {
        return change(slug, "closure", Map.of("successors", successors));
    }

    private static Response answer(String key, String breach) {
        return Api.post(key, "/v1/breaches/" + breach + "/answer", Api.answer());
    }

    private static Map<String, Object> commitment() {
        return Map.of(
                "title", "Pay within the month",
                "description", "All of it.",
                "signs", List.of("PC-P5"),
                "dueOn", "2027-06-30");
    }
}
