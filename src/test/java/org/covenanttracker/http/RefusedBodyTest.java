package org.covenanttracker.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that are no JSON document, not only one, or too large, and those that nobody reads.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedBodyTest {

    private static final int LIMIT = 1024 * 1024;

    private String key;
    private String right;

    @BeforeEach
    void prepare_a_filing_that_is_right() {
        key = Api.organisation().key();
        right = Refused.body(Api.filing("home-office"), "lang", "\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "\n\n"})
    void no_body_is_refused(String body) {
        Refused.at("", "required", () -> file(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "\"a\"", "5", "true", "1e9"})
    void a_body_that_is_no_object_is_refused(String body) {
        Refused.at("", "wrong_type", () -> file(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"title\"",
                "{\"title\":",
                "{title:1}",
                "{'title':1}",
                "{\"a\":1,}",
                "/*a*/{}",
                "nul",
                "<a/>"
            })
    void a_body_that_is_no_json_is_refused(String body) {
        Refused.with(400, "invalid", () -> file(body)).body("errors[0].rule", equalTo("malformed_json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "null", ",", "]", "\u0000"})
    void what_comes_after_the_document_is_refused(String trailing) {
        Refused.at("", "malformed_json", () -> file(right + trailing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "undefined", "True"})
    void what_is_no_json_value_is_refused(String value) {
        Refused.with(400, "invalid", () -> file(with("mission", value)))
                .body("errors[0].rule", equalTo("malformed_json"));
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        Refused.at("", "duplicate_field", () -> file(with("title", "\"Another\"")));
        Refused.at("", "duplicate_field", () -> file(with("naming", "\"named\"")));
    }

    @Test
    void an_unknown_field_is_named_as_a_json_pointer_writes_it() {
        Refused.at("/a~1b~0c", "unknown_field", () -> file("{\"a/b~c\":1}"));
        Refused.at("/", "unknown_field", () -> file("{\"\":1}"));
    }

    @Test
    void deep_nesting_is_refused() {
        String lists = "[".repeat(10_000) + "]".repeat(10_000);
        Refused.at("", "wrong_type", () -> file(lists));
        Refused.at("/title", "wrong_type", () -> file(Refused.body(Api.filing("home-office"), "title", lists)));
        Refused.at("", "json_limits", () -> file("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        Refused.at("", "json_limits", () -> file(with("extra", lists)));
    }

    @Test
    void a_number_or_a_name_without_end_is_refused() {
        Refused.with(400, "invalid", () -> file(with("mission", "9".repeat(100_000))));
        Refused.with(400, "invalid", () -> file("{\"" + "a".repeat(100_000) + "\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void json_is_utf_8(String charset) {
        byte[] body = right.replace("Grant", "Gr\u00e4nt").getBytes(Charset.forName(charset));
        Refused.with(400, "invalid", () -> Refused.as(key).body(body).post("/v1/breaches"));
    }

    @Test
    void a_body_of_exactly_one_mebibyte_is_read_and_one_byte_more_is_not() {
        String padded = right + " ".repeat(LIMIT - right.getBytes(StandardCharsets.UTF_8).length);
        file(padded).then().statusCode(201);
        Refused.with(413, "body_too_large", () -> file(padded + " "))
                .body("detail", containsString("1048576"))
                .header("Connection", equalTo("close"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/breaches, 1100000", "/v1/breaches, 9000000", "/v1/no-such-address, 1100000"})
    void a_large_body_is_refused_wherever_it_is_sent_and_the_client_learns_why(String address, int length) {
        Refused.with(
                413,
                "body_too_large",
                () -> Refused.as(null).body(" ".repeat(length)).post(address));
    }

    @Test
    void a_body_where_none_is_read_is_refused_but_for_an_empty_object() {
        String acceptance = "/v1/breaches/" + Api.file(Api.organisation(), "home-office") + "/acceptance";
        Refused.at(
                "",
                "no_body",
                () -> Refused.as(Api.steward()).body("{\"on\":\"2026-12-01\"}").post(acceptance));
        Refused.at("", "no_body", () -> Refused.as(Api.steward()).body("[]").post(acceptance));
        Refused.at(
                "",
                "no_body",
                () -> Refused.as(null).body("{\"stage\":\"open\"}").get("/v1/breaches"));
        Api.post(Api.steward(), acceptance, Map.of()).then().statusCode(200);
    }

    private Response file(String body) {
        return Refused.as(key).body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/breaches");
    }

    /// The filing that is right, with this field and value at its end.
    private String with(String field, String value) {
        return right.substring(0, right.length() - 1) + ",\"" + field + "\":" + value + "}";
    }
}
