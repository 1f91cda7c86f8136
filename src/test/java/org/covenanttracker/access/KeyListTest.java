package org.covenanttracker.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Who sees which keys, and what of them.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyListTest {

    @Test
    void an_organisation_sees_its_own_keys_and_no_other() {
        Api.Organisation own = Api.organisation();
        Api.organisation();
        Api.get(own.key(), "/v1/keys")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].holder", equalTo(own.id()))
                .body("items[0].role", equalTo("organisation"));
    }

    @Test
    void either_key_of_a_holder_shows_both() {
        Api.Organisation own = Api.organisation();
        String second = Api.key(Map.of("role", "organisation", "organisation", own.id()));
        for (String key : List.of(own.key(), second)) {
            Api.get(key, "/v1/keys").then().body("items", hasSize(2)).body("items.holder", everyItem(is(own.id())));
        }
    }

    @Test
    void a_department_and_a_reviewer_see_their_own() {
        String reviewer = Api.reviewer();
        Api.get(reviewer, "/v1/keys").then().body("items.role", contains("reviewer"));
        String department = Api.departmentKey("ministry-of-justice");
        String id = Api.get(null, "/v1/departments/ministry-of-justice").path("id");
        Api.get(department, "/v1/keys").then().body("items.holder", everyItem(is(id)));
    }

    @Test
    void a_steward_sees_every_holders_keys_in_the_order_of_their_days() {
        Api.Organisation one = Api.organisation();
        Api.Organisation other = Api.organisation();
        Response all = Api.get(Api.secondSteward(), "/v1/keys");
        all.then().statusCode(200).body("items.holder", hasItems(one.id(), other.id()));
        List<String> days = all.path("items.issuedOn");
        assertEquals(days.stream().sorted().toList(), days);
    }

    /// A list that anybody could copy out must open nothing.
    @Test
    void no_list_holds_a_secret_or_its_hash() {
        Api.Organisation own = Api.organisation();
        String list = Api.get(Api.steward(), "/v1/keys").asString();
        assertFalse(list.contains("cvt_"), "a secret");
        assertFalse(list.contains("hmac"), "a hash");
        assertFalse(list.contains(own.key().substring("cvt_demo_".length())), "a secret without its prefix");
    }

    @Test
    void the_list_is_kept_by_no_cache() {
        Api.get(Api.steward(), "/v1/keys").then().header("Cache-Control", equalTo("private, no-store"));
    }

    /// Who holds a key is content: an unnamed filer could otherwise be told by its key's days.
    @Test
    void the_log_names_the_department_of_a_key_and_no_other_holder() {
        Api.Organisation organisation = Api.organisation();
        String id = Api.get(organisation.key(), "/v1/keys").path("items[0].id");
        leafOf(id)
                .then()
                .body("items[0].leaf.data.department", nullValue())
                .body("items[0].leaf.data.role", is("organisation"));
        String leaf = leafOf(id).asString();
        assertFalse(leaf.contains(organisation.id()), leaf);
        String department = Api.get(null, "/v1/departments/ministry-of-defence").path("id");
        String key =
                Api.get(Api.departmentKey("ministry-of-defence"), "/v1/keys").path("items[0].id");
        leafOf(key).then().body("items[0].leaf.data.department", equalTo(department));
    }

    @Test
    void a_label_is_in_no_leaf() {
        Response issued =
                Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer", "label", "the desk of A. Person"));
        assertFalse(leafOf(issued.path("id")).asString().contains("Person"));
    }

    private static Response leafOf(String stream) {
        return Api.get(null, "/v1/log/entries?stream=" + stream);
    }
}
