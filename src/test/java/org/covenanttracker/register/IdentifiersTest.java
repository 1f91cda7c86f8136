package org.covenanttracker.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Identifiers in outside registers: claimed once, found by each, and only in the one form.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentifiersTest {

    private static final AtomicInteger NEXT = new AtomicInteger(530_000);

    @Test
    void an_organisation_is_found_by_each_of_its_identifiers() {
        String primary = identifier();
        String second = identifier();
        String id = admit(primary, second).then().statusCode(201).extract().path("id");
        for (String each : List.of(primary, second)) {
            find(each).then().statusCode(200).body("items.id", contains(id)).body("next", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX-DEMO-999999999", "xx-demo-1", "GB-CHC-279417", "nonsense", "%25", "_"})
    void an_identifier_that_nobody_has_finds_nobody(String identifier) {
        find(identifier).then().statusCode(200).body("items", empty());
    }

    @Test
    void a_second_identifier_that_is_taken_keeps_the_organisation_out_and_claims_none() {
        String taken = identifier();
        String free = identifier();
        admit(taken).then().statusCode(201);
        Refused.with(409, "already_admitted", () -> admit(free, taken)).body("detail", containsString(taken));
        find(free).then().body("items", empty());
        admit(free).then().statusCode(201);
    }

    /// A leading zero is another id: outside registers use them.
    @Test
    void identifiers_are_compared_letter_for_letter() {
        String identifier = identifier();
        admit(identifier).then().statusCode(201);
        admit(identifier.replace("DEMO-", "DEMO-0")).then().statusCode(201);
    }

    @Test
    void ten_identifiers_are_taken_in_their_order_and_eleven_are_not() {
        String[] ten = IntStream.range(0, 10).mapToObj(each -> identifier()).toArray(String[]::new);
        admit(ten).then().statusCode(201).body("identifiers", contains((Object[]) ten));
        String[] eleven = IntStream.range(0, 11).mapToObj(each -> identifier()).toArray(String[]::new);
        Refused.at("/identifiers", "length", () -> admit(eleven));
    }

    /// A demo whose charities could be taken for real ones would be quoted.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-279417",
                "GB-SC-SC003558",
                "GB-COH-00445790",
                "XX-DEMO-",
                "XX-DEMO-1234567890",
                "XX-DEMO-1a",
                "XX-DEMO--1",
                "XX-DEMO-1 ",
                " XX-DEMO-1",
                "xx-demo-1",
                "XX-OTHER-1",
                "XX-DEMO-\u0661"
            })
    void a_demo_takes_invented_identifiers_alone(String identifier) {
        Refused.at("/identifiers/0", "format", () -> admit(identifier));
    }

    @Test
    void an_identifier_has_at_most_60_characters_and_stands_on_one_line() {
        Refused.at("/identifiers/0", "plain_text", () -> admit("XX-DEMO-" + "1".repeat(53)));
        Refused.at("/identifiers/1", "plain_text", () -> admit(identifier(), "XX-DEMO-1\nXX-DEMO-2"));
        Refused.at("/identifiers/0", "plain_text", () -> admit(""));
    }

    @Test
    void every_wrong_identifier_of_a_body_is_told_by_its_own_place() {
        Refused.with(400, "invalid", () -> admit("", identifier(), "\u0007"))
                .body("errors.pointer", contains("/identifiers/0", "/identifiers/2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void a_name_of_up_to_200_characters_is_taken(int length) {
        Api.post(Api.steward(), "/v1/organisations", named("\ud83c\udf33".repeat(length)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "a\nb", "a\tb", "a\rb", "a\u0000b", "a\u202eb", "a\u2028b", "\ufffe"})
    void a_name_that_is_no_line_of_text_is_refused(String name) {
        Refused.at("/name", "plain_text", () -> Api.post(Api.steward(), "/v1/organisations", named(name)));
    }

    @Test
    void a_name_of_201_characters_is_refused_and_told_how_many_it_has() {
        Refused.with(400, "invalid", () -> Api.post(Api.steward(), "/v1/organisations", named("a".repeat(201))))
                .body("errors[0].detail", equalTo("Takes at most 200 characters, not 201."));
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name, "identifiers", List.of(), "kind", "charity", "verified", true);
    }

    private static String identifier() {
        return "XX-DEMO-" + NEXT.incrementAndGet();
    }

    private static Response admit(String... identifiers) {
        return Api.post(
                Api.steward(),
                "/v1/organisations",
                Map.of("name", "Example Allotments", "identifiers", identifiers, "kind", "charity", "verified", false));
    }

    private static Response find(String identifier) {
        return Refused.as(null).get("/v1/organisations?identifier=" + identifier);
    }
}
