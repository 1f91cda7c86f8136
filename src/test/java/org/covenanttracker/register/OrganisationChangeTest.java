package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Organisations that are renamed, suspended, or end.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationChangeTest {

    @Inject
    DataSource database;

    @Inject
    Rebuild rebuild;

    @Test
    void a_renamed_organisation_shows_its_name_and_the_one_before() {
        Api.Organisation organisation = Api.organisation();
        String old = get(organisation).path("name");
        rename(organisation, "Example Choirs United").then().statusCode(200);
        get(organisation)
                .then()
                .body("name", equalTo("Example Choirs United"))
                .body("formerNames.name", contains(old))
                .body("formerNames[0].from", equalTo(RunningService.FIRST_DAY))
                .body("formerNames[0].to", equalTo(RunningService.FIRST_DAY));
    }

    @Test
    void its_name_is_content_and_in_no_leaf() {
        String index = rename(Api.organisation(), "Example Choirs United").header("Covenant-Log-Index");
        Api.get(null, "/v1/log/entries/" + index)
                .then()
                .body("leaf.type", equalTo("OrganisationRenamed"))
                .body("leaf.content.name", notNullValue());
        Api.get(null, "/v1/log/entries/" + index + "/leaf").then().body(not(containsString("Choirs")));
    }

    @Test
    void its_cases_bear_the_name_that_it_has_now() {
        Api.Organisation filer = Api.organisation();
        String breach = Api.file(filer, "home-office");
        rename(filer, "Example Choirs United").then().statusCode(200);
        Api.get(null, "/v1/breaches/" + breach).then().body("filer.name", equalTo("Example Choirs United"));
    }

    @Test
    void a_new_name_and_the_old_one_are_held_each_by_itself() {
        Api.Organisation organisation = Api.organisation();
        int entry = Integer.parseInt(rename(organisation, "A Wrong Name").header("Covenant-Log-Index"));
        Map<String, Object> hold = Map.of("entry", entry, "field", "name", "reason", "personal_data");
        change(organisation, "hold", hold).then().statusCode(200);
        get(organisation).then().body("name", nullValue()).body("formerNames[0].name", notNullValue());
        Api.get(organisation.key(), "/v1/organisations/" + organisation.id())
                .then()
                .body("name", equalTo("A Wrong Name"));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_suspended_organisation_files_supports_and_assesses_nothing_until_it_is_reinstated() {
        Api.Organisation filer = Api.organisation();
        String other = Api.file(Api.organisation(), "home-office");
        suspend(filer, "misuse")
                .then()
                .statusCode(200)
                .body("suspension", equalTo("misuse"))
                .body("suspendedOn", equalTo(RunningService.FIRST_DAY));
        Refused.with(403, "organisation_suspended", () -> file(filer));
        Refused.with(
                403,
                "organisation_suspended",
                () -> Api.post(filer.key(), "/v1/breaches/" + other + "/support", Map.of("text", "Us too.")));
        change(filer, "reinstatement", null).then().statusCode(200).body("suspension", nullValue());
        file(filer).then().statusCode(201);
    }

    @Test
    void a_suspended_organisation_goes_on_in_the_cases_that_it_has() {
        Api.Organisation filer = Api.organisation();
        String breach = Api.file(filer, "home-office");
        suspend(filer, "not_reachable").then().statusCode(200);
        Api.post(filer.key(), "/v1/breaches/" + breach + "/withdrawal", Map.of("reason", "settled"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"identity_in_doubt", "not_reachable", "left_outside_register", "misuse", "own_request", "other"})
    void every_reason_is_taken_and_on_record(String reason) {
        String index = suspend(Api.organisation(), reason).header("Covenant-Log-Index");
        Api.get(null, "/v1/log/entries/" + index)
                .then()
                .body("leaf.type", equalTo("OrganisationSuspended"))
                .body("leaf.data.reason", equalTo(reason));
    }

    @Test
    void only_what_stands_is_suspended_and_only_what_is_suspended_reinstated() {
        Api.Organisation organisation = Api.organisation();
        Refused.with(409, "not_suspended", () -> change(organisation, "reinstatement", null));
        suspend(organisation, "misuse").then().statusCode(200);
        Refused.with(409, "already_suspended", () -> suspend(organisation, "other"));
    }

    @Test
    void a_merged_organisation_points_to_its_successor_and_files_nothing() {
        Api.Organisation ended = Api.organisation();
        Api.Organisation successor = Api.organisation();
        merge(ended, successor.id())
                .then()
                .statusCode(200)
                .body("endedOn", equalTo(RunningService.FIRST_DAY))
                .body("successor", equalTo(successor.id()));
        Refused.with(409, "organisation_ended", () -> file(ended)).body("successor", equalTo(successor.id()));
        file(successor).then().statusCode(201);
    }

    @Test
    void an_organisation_may_close_with_or_without_a_successor() {
        Api.Organisation one = Api.organisation();
        Api.Organisation other = Api.organisation();
        change(one, "closure", Map.of()).then().statusCode(200).body("successor", nullValue());
        change(other, "closure", Map.of("successor", Api.organisation().id()))
                .then()
                .statusCode(200)
                .body("successor", notNullValue());
        Refused.with(409, "organisation_ended", () -> file(one)).body("successor", nullValue());
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void an_organisation_that_has_ended_takes_no_further_change() {
        Api.Organisation ended = Api.organisation();
        String other = Api.organisation().id();
        change(ended, "closure", Map.of()).then().statusCode(200);
        Refused.with(409, "organisation_ended", () -> rename(ended, "Another"));
        Refused.with(409, "organisation_ended", () -> suspend(ended, "misuse"));
        Refused.with(409, "organisation_ended", () -> change(ended, "reinstatement", null));
        Refused.with(409, "organisation_ended", () -> merge(ended, other));
        Refused.with(409, "organisation_ended", () -> change(ended, "closure", Map.of()));
        Refused.with(
                409,
                "organisation_ended",
                () -> change(ended, "classification", Map.of("kind", "charity", "verified", true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            renaming   | {}                                                     | /name      | required
            renaming   | {"name":" "}                                           | /name      | plain_text
            renaming   | {"name":"A","acronym":"A"}                             | /acronym   | unknown_field
            merger     | {}                                                     | /successor | required
            merger     | {"successor":"x"}                                      | /successor | wrong_value
            merger     | {"successor":"00000000-0000-0000-0000-000000000000"}   | /successor | unknown
            closure    | {"successor":"00000000-0000-0000-0000-000000000000"}   | /successor | unknown
            closure    | {"reason":"tired"}                                     | /reason    | unknown_field
            suspension | {}                                                     | /reason    | required
            suspension | {"reason":"dislike"}                                   | /reason    | wrong_value
            """)
    void a_change_that_breaks_a_rule_is_refused(String change, String body, String pointer, String rule) {
        String address = "/v1/organisations/" + Api.organisation().id() + "/" + change;
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(address));
    }

    @Test
    void a_successor_is_another_organisation_that_stands() {
        Api.Organisation organisation = Api.organisation();
        Api.Organisation ended = Api.organisation();
        change(ended, "closure", Map.of()).then().statusCode(200);
        Refused.at("/successor", "not_itself", () -> merge(organisation, organisation.id()));
        Refused.at("/successor", "standing", () -> merge(organisation, ended.id()));
    }

    @Test
    void what_is_not_there_is_not_changed() {
        String address = "/v1/organisations/" + UUID.randomUUID();
        Map<String, String> name = Map.of("name", "Nobody");
        Refused.with(404, "not_found", () -> Api.post(Api.steward(), address + "/renaming", name));
        Refused.with(404, "not_found", () -> Api.post(Api.steward(), "/v1/organisations/x/renaming", name));
        Refused.with(404, "not_found", () -> Api.post(Api.steward(), address + "/reinstatement", null));
    }

    @Test
    void two_that_end_into_each_other_at_once_do_not_both_end() throws SQLException {
        Api.Organisation one = Api.organisation();
        Api.Organisation other = Api.organisation();
        List<Response> answers = Meanwhile.both(database, () -> merge(one, other.id()), () -> merge(other, one.id()));
        answers.get(0).then().statusCode(200);
        answers.get(1).then().statusCode(400).body("errors[0].rule", equalTo("standing"));
    }

    @Test
    void an_organisation_that_never_changed_shows_nothing_of_it() {
        get(Api.organisation())
                .then()
                .body("formerNames", empty())
                .body("suspension", nullValue())
                .body("endedOn", nullValue())
                .body("successor", nullValue());
    }

    private static Response get(Api.Organisation organisation) {
        return Api.get(null, "/v1/organisations/" + organisation.id());
    }

    private static Response file(Api.Organisation filer) {
        return Api.post(filer.key(), "/v1/breaches", Api.filing("home-office"));
    }

    private static Response rename(Api.Organisation organisation, String name) {
        return change(organisation, "renaming", Map.of("name", name));
    }

    private static Response suspend(Api.Organisation organisation, String reason) {
        return change(organisation, "suspension", Map.of("reason", reason));
    }

    private static Response merge(Api.Organisation organisation, String successor) {
        return change(organisation, "merger", Map.of("successor", successor));
    }

    private static Response change(Api.Organisation organisation, String change, Object body) {
        return Api.post(Api.steward(), "/v1/organisations/" + organisation.id() + "/" + change, body);
    }
}
