package org.covenanttracker.register;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.covenanttracker.ledger.StateJson;

/// The register's shipped data as written: a key given twice or text after the end is a mistake in
/// the file, which a lenient parser would hide.
final class RegisterFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RegisterFile() {}

    static JsonNode read(String name) {
        try (var bytes = RegisterFile.class.getResourceAsStream("/register/" + name)) {
            return STRICT.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String name, Class<T> type) {
        return StateJson.read(read(name).toString(), type);
    }

    static List<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode list, String field) {
        return rows(list).stream().map(row -> row.get(field).textValue()).toList();
    }
}
