package org.covenanttracker.http;

import static org.covenanttracker.Api.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The committed description is the one that the service serves.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    /// `scripts/test -Dopenapi.write` writes it anew.
    @Test
    void the_committed_document_is_the_one_served() throws IOException {
        String served = get(null, "/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.write") != null) Files.writeString(COMMITTED, served);
        assertEquals(Files.readString(COMMITTED), served, "run: scripts/test -Dopenapi.write");
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_and_a_problem() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(get(null, "/openapi?format=json").asByteArray());
        Set<String> ids = new HashSet<>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                JsonNode id = operation.getValue().get("operationId");
                assertNotNull(id, name);
                assertEquals(true, ids.add(id.textValue()), name);
                assertFalse(operation.getValue().path("summary").asText().isBlank(), name);
                assertNotNull(operation.getValue().at("/responses").get("default"), name);
            }
        }
        assertFalse(ids.isEmpty());
    }
}
