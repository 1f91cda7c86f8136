package org.covenanttracker.register;

import static org.covenanttracker.register.ADepartment.change;
import static org.covenanttracker.register.ADepartment.get;
import static org.covenanttracker.register.ADepartment.newSlug;
import static org.covenanttracker.register.ADepartment.registered;
import static org.covenanttracker.register.ADepartment.renaming;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

/// A body that is called by another name stays the same body. In a service of its own, like all that
/// changes what cards do not follow yet.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentRenamingTest {

    @Inject
    DataSource database;

    @Inject
    Rebuild rebuild;

    @Test
    void a_department_that_was_never_renamed_has_one_name_and_no_former_slug() {
        String slug = registered();
        get(slug)
                .then()
                .body("formerSlugs", empty())
                .body("names", hasSize(1))
                .body("names[0].slug", equalTo(slug))
                .body("names[0].from", equalTo(RunningService.FIRST_DAY))
                .body("names[0].to", nullValue());
    }

    @Test
    void a_renamed_department_answers_under_both_slugs_with_the_one_it_has_now() {
        String old = registered();
        String now = newSlug();
        String id = get(old).path("id");
        Response renamed = change(old, "renaming", renaming(now));
        renamed.then().statusCode(200).body("slug", equalTo(now));
        for (String slug : List.of(old, now)) {
            get(slug)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("slug", equalTo(now))
                    .body("name", equalTo("Office for Better Examples"))
                    .body("acronym", equalTo("OBE"))
                    .body("formerSlugs", contains(old));
        }
        Api.get(null, "/v1/log/entries/" + renamed.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("DepartmentRenamed"))
                .body("leaf.stream", equalTo(id))
                .body("leaf.data.slug", equalTo(now))
                .body("leaf.data.source", equalTo("https://www.example.org/renaming"));
    }

    @Test
    void an_earlier_name_stays_on_record_with_its_days() {
        String old = registered();
        change(old, "renaming", renaming(newSlug())).then().statusCode(200);
        get(old).then()
                .body("names.name", contains("Office for Examples", "Office for Better Examples"))
                .body("names[0].slug", equalTo(old))
                .body("names[0].to", equalTo(RunningService.FIRST_DAY))
                .body("names[1].to", nullValue())
                .body("source", equalTo("https://www.example.org/covenant"));
    }

    @Test
    void a_slug_once_used_is_never_given_to_another() {
        String old = registered();
        String now = newSlug();
        change(old, "renaming", renaming(now)).then().statusCode(200);
        String other = registered();
        for (String used : List.of(old, now)) {
            Refused.with(409, "already_registered", () -> ADepartment.register(used));
            Refused.with(409, "already_registered", () -> change(other, "renaming", renaming(used)));
        }
    }

    @Test
    void a_department_may_go_back_to_a_slug_of_its_own() {
        String old = registered();
        String between = newSlug();
        change(old, "renaming", renaming(between)).then().statusCode(200);
        change(between, "renaming", renaming(old)).then().statusCode(200);
        get(between).then().body("slug", equalTo(old)).body("formerSlugs", contains(between));
    }

    @Test
    void a_name_may_change_under_the_same_slug_and_one_that_does_not_change_is_refused() {
        String slug = registered();
        change(slug, "renaming", renaming(slug)).then().statusCode(200).body("formerSlugs", empty());
        Refused.with(409, "already_called_so", () -> change(slug, "renaming", renaming(slug)));
    }

    @Test
    void a_filing_with_a_former_slug_is_about_the_renamed_department() {
        String old = registered();
        String now = newSlug();
        change(old, "renaming", renaming(now)).then().statusCode(200);
        String breach = Api.file(Api.organisation(), old);
        Api.get(null, "/v1/breaches/" + breach).then().body("department.slug", equalTo(now));
        for (String slug : List.of(old, now)) {
            Api.get(null, "/v1/breaches?department=" + slug).then().body("items.id", contains(breach));
        }
    }

    @Test
    void a_former_slug_is_good_for_keys_and_for_further_changes() {
        String old = registered();
        String now = newSlug();
        change(old, "renaming", renaming(now)).then().statusCode(200);
        Api.key(Map.of("role", "department", "department", old));
        String third = newSlug();
        change(old, "renaming", renaming(third))
                .then()
                .statusCode(200)
                .body("slug", equalTo(third))
                .body("formerSlugs", contains(old, now));
    }

    @Test
    void the_list_shows_a_renamed_department_once() {
        String old = registered();
        String now = newSlug();
        change(old, "renaming", renaming(now)).then().statusCode(200);
        List<String> slugs = Api.get(null, "/v1/departments?limit=200").path("items.slug");
        assertEquals(1, slugs.stream().filter(now::equals).count());
        assertEquals(0, slugs.stream().filter(old::equals).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug    | null                  | /slug    | required
            slug    | "A"                   | /slug    | format
            slug    | "a--b"                | /slug    | format
            slug    | "steward"             | /slug    | wrong_value
            name    | null                  | /name    | required
            name    | " "                   | /name    | plain_text
            acronym | "A B"                 | /acronym | format
            source  | null                  | /source  | required
            source  | "http://example.org/" | /source  | format
            colour  | "red"                 | /colour  | unknown_field
            """)
    void a_field_that_breaks_its_rule_is_refused(String field, String json, String pointer, String rule) {
        String address = "/v1/departments/" + registered() + "/renaming";
        String body = Refused.body(renaming(newSlug()), field, json);
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post(address));
    }

    @Test
    void a_department_that_is_not_there_is_not_renamed() {
        Refused.with(404, "not_found", () -> change(newSlug(), "renaming", renaming(newSlug())));
    }

    @Test
    void two_departments_that_want_the_same_slug_at_once_do_not_both_get_it() throws SQLException {
        String one = registered();
        String other = registered();
        String wanted = newSlug();
        List<Response> answers = Meanwhile.both(
                database,
                () -> change(one, "renaming", renaming(wanted)),
                () -> change(other, "renaming", renaming(wanted)));
        answers.get(0).then().statusCode(200);
        answers.get(1).then().statusCode(409).body("type", equalTo("/problems/stale"));
        get(wanted)
                .then()
                .body("id", equalTo(get(one).path("id")))
                .body("id", not(equalTo(get(other).path("id"))));
    }

    @Test
    void the_ledger_gives_the_same_names_again() {
        String old = registered();
        change(old, "renaming", renaming(newSlug())).then().statusCode(200);
        assertEquals(List.of(), rebuild.check(index -> {}));
    }
}
