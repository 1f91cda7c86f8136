package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Nothing that is sent is of any length: the description says of each text and list how long it may be,
/// and what is longer is refused.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclaredLengthsTest {

    /// Each has a length of its own, or is counted otherwise: a file by its bytes.
    private static final Set<String> SHORT_FORMATS = Set.of("date", "uuid", "binary");

    private final Set<String> unlimited = new TreeSet<>();
    private final Set<String> walked = new HashSet<>();
    private JsonNode schemas;
    private int texts;
    private int lists;

    @Test
    void every_text_and_list_of_a_body_and_a_query_has_a_greatest_length() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Api.get(null, "/openapi?format=json").asByteArray());
        schemas = document.at("/components/schemas");
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("in").asText().equals("query"))
                        walk(
                                parameter.get("schema"),
                                id + "?" + parameter.get("name").asText());
                }
                for (JsonNode body : operation.at("/requestBody/content")) walk(body.get("schema"), id);
            }
        }
        assertEquals(Set.of(), unlimited);
        assertTrue(texts > 100 && lists > 10, "so few were walked that this shows nothing: " + texts + ", " + lists);
    }

    private void walk(JsonNode schema, String where) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            if (schema.has("maxLength")) texts++;
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (walked.add(name)) walk(schemas.get(name), name);
            return;
        }
        Stream.of("anyOf", "oneOf", "allOf").forEach(each -> schema.path(each).forEach(part -> walk(part, where)));
        if (is("string", schema)) {
            texts++;
            if (!isLimited(schema)) unlimited.add(where);
        }
        if (is("array", schema)) {
            lists++;
            if (!schema.has("maxItems")) unlimited.add(where);
            walk(schema.get("items"), where + "/items");
        }
        schema.path("properties").properties().forEach(each -> walk(each.getValue(), where + "/" + each.getKey()));
    }

    private static boolean is(String type, JsonNode schema) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || Stream.of(types).anyMatch(each -> each.toString().contains('"' + type + '"'));
    }

    private static boolean isLimited(JsonNode text) {
        return text.has("maxLength")
                || text.has("enum")
                || isLimited(text.path("pattern").asText())
                || SHORT_FORMATS.contains(text.path("format").asText());
    }

    /// A pattern limits a text where nothing in it may be repeated for ever.
    private static boolean isLimited(String pattern) {
        return !pattern.isEmpty() && !pattern.matches(".*([*+]|\\{\\d*,}).*");
    }

    @Test
    void what_is_longer_than_declared_is_refused_in_bodies() {
        Api.Organisation filer = Api.organisation();
        for (String field : List.of("department", "sign", "title", "remedySought", "onBehalfOf")) {
            int longest = longest("FileBreachRequest", field);
            var filing = Api.filing("home-office");
            filing.put(field, "\ud83c\udf33".repeat(longest + 1));
            Refused.at("/" + field, "plain_text", () -> Api.post(filer.key(), "/v1/breaches", filing));
        }
        var filing = Api.filing("home-office");
        filing.put("title", "\ud83c\udf33".repeat(longest("FileBreachRequest", "title")));
        Api.post(filer.key(), "/v1/breaches", filing).then().statusCode(201);
    }

    private static int longest(String schema, String field) {
        String property = "components.schemas." + schema + ".properties." + field;
        Response document = Api.get(null, "/openapi?format=json");
        Integer longest = document.path(property + ".maxLength");
        return longest == null ? document.path(property + ".anyOf[0].maxLength") : longest;
    }

    @Test
    void what_is_longer_than_declared_is_refused_in_every_query() {
        String filer = Api.organisation().key();
        int refused = 0;
        for (var operation : Operations.reads()) {
            String key = operation.roles().isEmpty() || operation.roles().contains("steward") ? Api.steward() : filer;
            for (String name : operation.parameters()) {
                Refused.inQuery(
                        name,
                        "length",
                        () -> Refused.as(key).get(operation.address() + "?" + name + "=" + "1".repeat(301)));
                refused++;
            }
        }
        assertTrue(refused > 30);
    }
}
