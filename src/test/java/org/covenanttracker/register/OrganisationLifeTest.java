package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// An organisation from its admission on, as anybody may read it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationLifeTest {

    private static final AtomicInteger NEXT = new AtomicInteger(520_000);

    @Test
    void an_admitted_organisation_shows_all_that_was_said() {
        String primary = identifier();
        String second = identifier();
        Map<String, Object> request = request(primary, second);
        request.putAll(Map.of("sizeBand", "super_major", "nation", "northern_ireland", "cause", "social_services"));
        Response admitted = admit(request);
        String id = admitted.path("id");
        admitted.then().statusCode(201).header("Location", containsString("/v1/organisations/" + id));
        Api.get(null, "/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Example Choir"))
                .body("identifiers", contains(primary, second))
                .body("kind", equalTo("charity"))
                .body("sizeBand", equalTo("super_major"))
                .body("nation", equalTo("northern_ireland"))
                .body("cause", equalTo("social_services"))
                .body("verified", equalTo(true));
    }

    @Test
    void an_informal_group_on_no_outside_register_is_admitted() {
        admit(request())
                .then()
                .statusCode(201)
                .body("identifiers", empty())
                .body("sizeBand", nullValue())
                .body("nation", nullValue())
                .body("cause", nullValue());
    }

    /// Names and identifiers can be erased later; a leaf cannot.
    @Test
    void the_log_holds_neither_the_name_nor_an_identifier() {
        String identifier = identifier();
        Response admitted = admit(request(identifier));
        String leaf = Api.get(null, "/v1/log/entries/" + admitted.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("OrganisationAdmitted"))
                .body("leaf.stream", equalTo(admitted.path("id")))
                .body("leaf.data.verified", equalTo(true))
                .extract()
                .asString();
        assertFalse(leaf.contains("Choir") || leaf.contains(identifier), leaf);
    }

    @Test
    void a_name_reads_back_letter_for_letter() {
        for (String name : List.of("<b>Bold</b> & \"Co\"", "M\u00fctter\u2019s \u7d44\u7e54", "a\u0301", "  two  ")) {
            Map<String, Object> request = request();
            request.put("name", name);
            String id = admit(request).then().statusCode(201).extract().path("id");
            Api.get(null, "/v1/organisations/" + id).then().body("name", equalTo(name));
        }
    }

    @Test
    void an_id_is_read_in_either_case() {
        String id = admit(request()).path("id");
        Api.get(null, "/v1/organisations/" + id.toUpperCase())
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private static String identifier() {
        return "XX-DEMO-" + NEXT.incrementAndGet();
    }

    private static Map<String, Object> request(String... identifiers) {
        return new HashMap<>(
                Map.of("name", "Example Choir", "identifiers", identifiers, "kind", "charity", "verified", true));
    }

    private static Response admit(Map<String, Object> request) {
        return Api.post(Api.steward(), "/v1/organisations", request);
    }
}
