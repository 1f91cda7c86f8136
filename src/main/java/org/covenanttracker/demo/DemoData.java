package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.covenanttracker.http.Json;

/// The data files of the demo.
final class DemoData {

    private DemoData() {}

    static JsonNode json(String file) {
        try {
            return Json.mapper().readTree(bytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("The demo's data cannot be read: " + file, broken);
        }
    }

    /// The lines that say something: neither blank nor a remark.
    static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static byte[] bytes(String file) {
        try (InputStream data = DemoData.class.getResourceAsStream("/demo/" + file)) {
            return data.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's data cannot be read: " + file, unreadable);
        }
    }
}
