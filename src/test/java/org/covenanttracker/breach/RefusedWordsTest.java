package org.covenanttracker.breach;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is words and what is not, to the character.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedWordsTest {

    private static final String ONE_BYTE = "a";
    private static final String TWO_UTF_16_UNITS = "😀";

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @ParameterizedTest
    @CsvSource({"title, 200", "narrative, 20000", "remedySought, 2000"})
    void a_text_may_be_as_long_as_its_limit_and_no_longer(String field, int limit) {
        for (String character : new String[] {ONE_BYTE, TWO_UTF_16_UNITS}) {
            Map<String, Object> filing = Api.filing("home-office");
            filing.put(field, character.repeat(limit));
            Api.post(filer.key(), "/v1/breaches", filing)
                    .then()
                    .statusCode(201)
                    .body(field, equalTo(character.repeat(limit)));
            filing.put(field, character.repeat(limit + 1));
            Refused.at("/" + field, "plain_text", () -> Api.post(filer.key(), "/v1/breaches", filing));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\n \\t",
                "\\u00a0",
                "\\u200b",
                "\\u2028",
                "\\ufeff",
                "a\\r\\nb",
                "a\\rb",
                "a\\u0000b",
                "a\\u0007b",
                "a\\u001bb",
                "a\\u007fb",
                "a\\u0085b",
                "a\\u2029b",
                "a\\ud800b",
                "a\\udc00",
                "\\udc00\\ud800",
                "a\\ufffeb",
                "a\\u202eb",
                "a\\u2066b"
            })
    void what_is_no_text_is_refused_in_every_field_of_words(String escaped) {
        for (String field : new String[] {"title", "narrative", "remedySought"}) {
            String body = Refused.body(Api.filing("home-office"), field, '"' + escaped + '"');
            Refused.at(
                    "/" + field,
                    "plain_text",
                    () -> Refused.as(filer.key()).body(body).post("/v1/breaches"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\tb"})
    void a_title_is_one_line(String escaped) {
        String body = Refused.body(Api.filing("home-office"), "title", '"' + escaped + '"');
        Refused.at(
                "/title", "plain_text", () -> Refused.as(filer.key()).body(body).post("/v1/breaches"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Llythyr â rhybudd byr: “pum wythnos”",
                "خطاب بإشعار قصير",
                "👩🏽‍🦽 access was refused",
                "𝔄 and 𠀀",
                "= a title that looks like a formula",
                "<script>alert('x')</script>",
                "'; drop table breach; --",
                "\\ and \" and / and %00 and {{7*7}}"
            })
    void what_is_text_is_kept_as_it_is(String text) {
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("title", text);
        String id = Api.post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(filer.key(), "/v1/breaches/" + id).then().body("title", equalTo(text));
    }
}
