package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.proof.Base64Text;

/// The leaf that a receipt is about: from the author's opening, whose words are checked too, or as the
/// raw bytes of `GET /v1/log/entries/{index}/leaf`.
final class Opening {

    private static final ObjectMapper MAPPER = Json.mapper();

    private Opening() {}

    static byte[] leaf(Arguments arguments, long index) throws IOException {
        if (arguments.leaf() != null) return Files.readAllBytes(arguments.leaf());
        if (arguments.opening() == null)
            throw new Difference("A receipt wants --opening FILE or --leaf FILE beside it");
        JsonNode opening = MAPPER.readTree(Files.readAllBytes(arguments.opening()));
        for (JsonNode entry : opening.path("entries")) {
            if (entry.path("index").asLong(-1) == index) return checked(index, entry);
        }
        throw new Difference("The opening does not hold entry " + index);
    }

    private static byte[] checked(long index, JsonNode entry) throws IOException {
        byte[] leaf = Base64Text.read(entry.path("leaf").asText())
                .orElseThrow(() -> new Difference("The opening's leaf is not canonical base64"));
        WordsCheck.check(index, MAPPER.readTree(leaf), entry);
        return leaf;
    }
}
