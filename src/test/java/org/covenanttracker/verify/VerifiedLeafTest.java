package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.covenanttracker.http.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifiedLeafTest {

    private static final ObjectMapper MAPPER = Json.mapper();

    /// Of which there is one of each type: a type that the verifier does not know fails every log that has it.
    @Test
    void the_verifier_reads_every_golden_leaf() throws IOException {
        for (String leaf : Files.readAllLines(Path.of("src/test/resources/golden-leaves.jsonl"))) {
            JsonNode json = MAPPER.readTree(leaf);
            VerifiedLeaf read =
                    VerifiedLeaf.of(json.get("index").longValue(), leaf.getBytes(StandardCharsets.UTF_8), Map.of());
            assertEquals(json.get("type").textValue(), read.entry().event().type());
        }
    }
}
