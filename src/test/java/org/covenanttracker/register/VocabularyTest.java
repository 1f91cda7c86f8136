package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The Covenant's words as anybody reads them: `vocabulary.md` lists its four principles, of which
/// only the first has an official list of signs.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyTest {

    private static final String OFFICIAL =
            "https://www.gov.uk/guidance/illustration-document-progress-signs-for-implementing-the-civil-society-covenant";

    @Test
    void the_four_principles_stand_in_the_covenants_order() {
        get("/v1/principles")
                .then()
                .body("items.code", contains("RV", "PC", "PI", "TD"))
                .body("items.edition", everyItem(equalTo("2025-07-17")))
                .body("items.source", everyItem(startsWith("https://")));
    }

    @ParameterizedTest
    @CsvSource({"RV, 9, 4", "PC, 6, 6", "PI, 3, 3", "TD, 3, 3"})
    void each_principle_has_its_signs_and_one_other(String principle, int progress, int warnings) {
        get("/v1/principles/" + principle)
                .then()
                .statusCode(200)
                .body("signs.findAll { it.kind == 'progress' }", hasSize(progress))
                .body("signs.findAll { it.kind == 'warning' }", hasSize(warnings))
                .body("signs.findAll { it.kind == 'other' }.code", contains(principle + "-X"))
                .body("signs.code", everyItem(startsWith(principle + "-")));
    }

    /// Nine of progress and two of warning are official; `RV-W90` and `RV-W91` are our derivation.
    @Test
    void only_official_wording_stands_without_the_mark_of_a_provisional_sign() {
        Response principle = get("/v1/principles/RV");
        principle
                .then()
                .body("signs.findAll { it.provisional }.code", contains("RV-W90", "RV-W91"))
                .body("signs.findAll { !it.provisional && it.kind != 'other' }.source", everyItem(equalTo(OFFICIAL)));
        for (String code : List.of("PC", "PI", "TD")) {
            get("/v1/principles/" + code).then().body("signs.provisional", everyItem(is(true)));
        }
    }

    @Test
    void an_edition_holds_the_same_principles_as_the_list_of_those_in_force() {
        Object inForce = get("/v1/principles").path("items");
        Response edition = get("/v1/editions/2025-07-17");
        edition.then().body("effectiveFrom", equalTo("2025-07-17")).body("title", equalTo("Civil Society Covenant"));
        assertEquals(inForce, edition.path("principles"));
        assertEquals(edition.<Object>path(""), get("/v1/editions").path("items[0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rv", "RV-W2", "R", "RVV", "X"})
    void what_is_no_principles_code_is_not_found(String code) {
        Refused.with(404, "not_found", () -> get("/v1/principles/" + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-18", "2025-7-17", "1", "2025-07-17.1"})
    void an_edition_that_was_never_published_is_not_found(String code) {
        Refused.with(404, "not_found", () -> get("/v1/editions/" + code));
    }

    @Test
    void a_filing_says_whether_its_sign_is_provisional() {
        for (var sign : Map.of("RV-W2", false, "RV-W90", true, "TD-W1", true).entrySet()) {
            Map<String, Object> filing = Api.filing("home-office");
            filing.put("sign", sign.getKey());
            String id = Api.post(Api.organisation().key(), "/v1/breaches", filing)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            get("/v1/breaches/" + id).then().body("provisionalSign", equalTo(sign.getValue()));
        }
    }

    /// GOV.UK lists 24 ministerial departments; each is here by the Covenant's own text.
    @Test
    void the_24_ministerial_departments_are_on_the_register_with_a_link() {
        Response list = get("/v1/departments?limit=200");
        String original = "items.findAll { it.basis == 'covenant_text' && it.source.contains('www.gov.uk') }";
        list.then()
                .body(original, hasSize(24))
                .body(original + ".kind", everyItem(equalTo("ministerial_department")))
                .body(original + ".slug", hasItems("hm-treasury", "home-office", "cabinet-office"));
    }

    private static Response get(String address) {
        return Refused.as(null).get(address);
    }
}
