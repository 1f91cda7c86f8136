package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.ContentEvent;

/// The words that are served, by the entry they belong to, and what leaves say became of them.
final class ServedContent {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Map<Long, JsonNode> items = new HashMap<>();
    private final Map<String, ContentEvent> newest = new HashMap<>();
    private final Map<String, Long> erasedBy = new HashMap<>();

    /// @param lines one entry a line, in the order of their indexes
    static ServedContent parse(byte[] lines) {
        ServedContent content = new ServedContent();
        String text = new String(lines, StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.endsWith("\n")) throw Difference.in(Source.CONTENT, "breaks off in its last line");
        long last = -1;
        String[] rows = text.split("\n", -1);
        for (String line : Arrays.copyOf(rows, rows.length - 1)) {
            JsonNode item = item(line, last);
            last = item.get("index").longValue();
            content.items.put(last, item);
        }
        return content;
    }

    private static JsonNode item(String line, long last) {
        String place = Source.CONTENT + ", after entry " + last;
        try {
            JsonNode item = MAPPER.readTree(line);
            if (!item.toString().equals(line)) throw Difference.in(place, "a line is not in its canonical form");
            if (!item.path("index").isIntegralNumber() || item.get("index").longValue() <= last) {
                throw Difference.in(place, "a line has no index that goes forward");
            }
            if (!members(item).equals(Set.of("index", "fields"))) {
                throw Difference.in(place, "a line has other members than index and fields");
            }
            return item;
        } catch (IOException broken) {
            throw Difference.in(place, "a line is not JSON");
        }
    }

    /// What an object has, whatever its order.
    static Set<String> members(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    Map<Long, JsonNode> items() {
        return items;
    }

    /// Words of an entry that the log does not hold would be checked against nothing.
    void refuseBeyond(long size) {
        items.keySet().stream().filter(index -> index >= size).findFirst().ifPresent(index -> {
            throw Difference.in(
                    Source.CONTENT,
                    "has words of entry " + index + ", and the log has " + size
                            + " entries; if it is growing, run this again");
        });
    }

    void follow(long index, ContentEvent event) {
        if (event instanceof ContentEvent.ErasureProposed) return;
        String field = event.entry() + " " + event.field();
        newest.put(field, event);
        if (event instanceof ContentEvent.ContentErased) erasedBy.put(field, index);
    }

    /// That words are hidden exactly where the log says so, for the reason that it gives.
    void checkRestrictions() {
        items.forEach((index, item) -> item.path("fields")
                .properties()
                .forEach(field -> checkRestriction(index, field.getKey(), field.getValue())));
    }

    private void checkRestriction(long index, String name, JsonNode field) {
        ContentEvent event = newest.get(index + " " + name);
        String place = "content of entry " + index + ", field " + name;
        boolean agrees = switch (field.path("status").asText()) {
            case "held" ->
                event instanceof ContentEvent.ContentHeld held
                        && says(field, "reason", held.reason())
                        && says(field, "until", held.until());
            case "redacted" ->
                event instanceof ContentEvent.ContentRedacted redacted && says(field, "reason", redacted.reason());
            case "erased" ->
                event instanceof ContentEvent.ContentErased erased
                        && says(field, "ground", erased.ground())
                        && field.path("erasedBy").asLong(-1) == erasedBy.get(index + " " + name)
                        && field.path("erased").asBoolean();
            default -> event == null || event instanceof ContentEvent.ContentReleased;
        };
        if (!agrees) throw Difference.in(place, "the log does not say that its words are so served");
    }

    private static boolean says(JsonNode field, String member, Object value) {
        return MAPPER.valueToTree(value).equals(field.get(member));
    }
}
