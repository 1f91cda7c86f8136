package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom stewards write to about an organisation: private, two at most.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactsTest {

    private static final String TWO = """
            {"contacts": [{"role": "Chief executive's office", "email": "canary.office@example.org"},
                          {"role": "Data lead", "email": "data@example.org"}]}""";

    @Test
    void an_organisation_sets_its_contacts_and_a_steward_reads_them() {
        Api.Organisation own = Api.organisation();
        get(own.key(), own.id())
                .then()
                .statusCode(200)
                .body("contacts", hasSize(0))
                .body("setOn", nullValue());
        set(own.key(), own.id(), TWO).then().statusCode(200);
        get(Api.steward(), own.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("contacts.email", contains("canary.office@example.org", "data@example.org"))
                .body("setBy", equalTo("organisation"))
                .body("setOn", equalTo(Api.get(null, "/v1/log").path("today")));
    }

    @Test
    void a_steward_sets_them_at_admission_and_nothing_is_kept_of_earlier_ones() {
        Api.Organisation own = Api.organisation();
        set(Api.steward(), own.id(), TWO).then().statusCode(200).body("setBy", equalTo("steward"));
        set(own.key(), own.id(), "{\"contacts\": [{\"role\": \"Office\", \"email\": \"o@example.org\"}]}")
                .then()
                .statusCode(200)
                .body("contacts.email", contains("o@example.org"));
        set(own.key(), own.id(), "{\"contacts\": []}").then().statusCode(200).body("contacts", hasSize(0));
    }

    @Test
    void they_are_set_by_the_tag_of_the_list_itself() {
        Api.Organisation own = Api.organisation();
        String seen = get(own.key(), own.id()).header("ETag");
        setIf(seen, own).then().statusCode(200);
        Refused.with(412, "precondition_failed", () -> setIf(seen, own));
        String ofOrganisation =
                Api.get(own.key(), "/v1/organisations/" + own.id()).header("ETag");
        setIf(ofOrganisation, own).then().statusCode(412);
    }

    @Test
    void others_neither_read_nor_set_them() {
        Api.Organisation own = Api.organisation();
        String other = Api.organisation().key();
        Refused.with(403, "not_your_part", () -> get(other, own.id()));
        Refused.with(403, "not_your_part", () -> set(other, own.id(), TWO));
        Refused.with(401, "unauthorised", () -> get(null, own.id()));
        Refused.with(
                404, "not_found", () -> get(Api.steward(), UUID.randomUUID().toString()));
    }

    @Test
    void they_are_in_no_entry_and_in_nothing_that_is_public() {
        Api.Organisation own = Api.organisation();
        int size = Refused.logSize();
        set(own.key(), own.id(), TWO).then().statusCode(200);
        assertEquals(size, Refused.logSize());
        for (String key : new String[] {null, Api.steward(), own.key()}) {
            String shown = Api.get(key, "/v1/organisations/" + own.id()).asString();
            assertFalse(shown.contains("canary.office"), shown);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                   | /contacts          | required
            {"contacts":[{"role":"A","email":"a@b.uk"},{"role":"B","email":"b@b.uk"},{"role":"C","email":"c@b.uk"}]} | /contacts | length
            {"contacts":[{"role":"A","email":"a@b.uk"},{"role":"A","email":"a@b.uk"}]} | /contacts    | distinct
            {"contacts":[{"email":"a@b.uk"}]}                                    | /contacts/0/role   | required
            {"contacts":[{"role":"A"}]}                                          | /contacts/0/email  | required
            {"contacts":[{"role":"A","email":"nobody"}]}                         | /contacts/0/email  | email
            {"contacts":[{"role":"A","email":"a@localhost"}]}                    | /contacts/0/email  | email
            {"contacts":[{"role":"A","email":"a b@example.org"}]}                | /contacts/0/email  | email
            {"contacts":[{"role":"A","email":"a@b.uk","phone":"0"}]}             | /contacts/0/phone  | unknown_field
            {"contacts":[null]}                                                  | /contacts/0        | required
            """)
    void what_cannot_be_written_to_is_refused(String body, String pointer, String rule) {
        Api.Organisation own = Api.organisation();
        Refused.at(pointer, rule, () -> set(own.key(), own.id(), body));
    }

    private static Response get(String key, String id) {
        return Api.get(key, "/v1/organisations/" + id + "/contacts");
    }

    private static Response setIf(String tag, Api.Organisation own) {
        return Refused.as(own.key())
                .header("If-Match", tag)
                .body(TWO)
                .put("/v1/organisations/" + own.id() + "/contacts");
    }

    private static Response set(String key, String id, String body) {
        return Refused.as(key).body(body).put("/v1/organisations/" + id + "/contacts");
    }
}
