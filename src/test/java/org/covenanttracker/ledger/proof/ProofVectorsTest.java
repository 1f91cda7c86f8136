package org.covenanttracker.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The vectors of transparency-dev/merkle, good and bad, that other logs are judged by as well.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofVectorsTest {

    private static final Path VECTORS = Path.of("..", "shared", "data", "merkle-vectors");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> inclusion_proofs_are_judged_as_others_judge_them() throws IOException {
        return each(
                "inclusion",
                vector -> ProofCheck.includes(
                        hash(vector, "root"),
                        vector.path("treeSize").longValue(),
                        hash(vector, "leafHash"),
                        vector.path("leafIdx").longValue(),
                        proof(vector)));
    }

    @TestFactory
    Stream<DynamicTest> consistency_proofs_are_judged_as_others_judge_them() throws IOException {
        return each(
                "consistency",
                vector -> ProofCheck.extendsTree(
                        vector.path("size1").longValue(),
                        hash(vector, "root1"),
                        vector.path("size2").longValue(),
                        hash(vector, "root2"),
                        proof(vector)));
    }

    private interface Judge {
        boolean accepts(JsonNode vector);
    }

    private static Stream<DynamicTest> each(String kind, Judge judge) throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "the vectors are not beside this checkout; their check was left out");
        List<Path> files;
        try (Stream<Path> all = Files.walk(VECTORS.resolve(kind))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assumeTrue(!files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(VECTORS.relativize(file).toString(), () -> {
                    JsonNode vector = JSON.readTree(file.toFile());
                    boolean good = !vector.path("wantErr").booleanValue();
                    assertEquals(
                            good, judge.accepts(vector), vector.path("desc").asText());
                }));
    }

    private static byte[] hash(JsonNode vector, String field) {
        return Base64.getDecoder().decode(vector.path(field).asText());
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> hashes = new ArrayList<>();
        vector.path("proof").forEach(each -> hashes.add(Base64.getDecoder().decode(each.asText())));
        return hashes;
    }
}
