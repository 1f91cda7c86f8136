package org.covenanttracker.verify;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.covenanttracker.http.Json;

/// Where two answers part, told so that a reader finds the place: in JSON by its pointer, else by line.
final class FirstDifference {

    private static final ObjectMapper MAPPER = Json.mapper();

    private FirstDifference() {}

    /// @param own what the leaves give
    /// @param served other bytes than those
    static String of(byte[] own, byte[] served) {
        try {
            return of(MAPPER.readTree(own), MAPPER.readTree(served), JsonPointer.empty());
        } catch (IOException noJson) {
            return ofLines(text(own).split("\n", -1), text(served).split("\n", -1));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String ofLines(String[] own, String[] served) {
        int line = 0;
        while (line < Math.min(own.length, served.length) && own[line].equals(served[line])) line++;
        String ours = line < own.length ? own[line] : "its end";
        String theirs = line < served.length ? served[line] : "its end";
        return "line " + (line + 1) + " is served as " + brief(theirs) + ", but the leaves give " + brief(ours);
    }

    /// Where both say the same in other bytes, the bytes alone differ.
    private static String of(JsonNode own, JsonNode served, JsonPointer at) {
        if (own.equals(served)) return "does not have the bytes that the leaves give, though it says the same";
        if (own.isObject() && served.isObject()) {
            for (var member : own.properties()) {
                JsonNode other = served.path(member.getKey());
                if (!member.getValue().equals(other)) {
                    return of(member.getValue(), other, at.appendProperty(member.getKey()));
                }
            }
        }
        if (own.isArray() && served.isArray() && own.size() == served.size()) {
            for (int i = 0; i < own.size(); i++) {
                if (!own.get(i).equals(served.get(i))) return of(own.get(i), served.get(i), at.appendIndex(i));
            }
        }
        return at + " is served as " + brief(served.toString()) + ", but the leaves give " + brief(own.toString());
    }

    private static String brief(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
