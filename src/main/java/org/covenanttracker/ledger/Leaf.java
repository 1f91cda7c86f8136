package org.covenanttracker.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Json;
import org.covenanttracker.http.Role;

/// The public bytes of an entry, format 1: UTF-8 JSON without spaces, keys in the order
/// `v, index, stream, streamVersion, type, recordedOn, actor, data, content`. Once written the bytes
/// are kept as they are and never made anew, so a later writer may differ and a reader may not.
public final class Leaf {

    static final int FORMAT = 1;
    static final int MAX_BYTES = 65_535;

    private static final String UNNAMED = "unnamed";
    private static final ObjectMapper MAPPER = Json.mapper();

    /// Whichever thread wrote it last: each finds a whole one.
    private static volatile Day lastDay = new Day(null, null);

    private Leaf() {}

    /// @param commitments 32 bytes for each content field
    static byte[] write(long index, Recorded<?> entry, Map<String, byte[]> commitments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("v", FORMAT);
            json.writeNumberField("index", index);
            json.writeStringField("stream", entry.stream().toString());
            json.writeNumberField("streamVersion", entry.version());
            json.writeStringField("type", entry.event().type());
            json.writeStringField("recordedOn", entry.on().toString());
            writeActor(json, entry.actor());
            json.writePOJOField("data", entry.event());
            writeContent(json, commitments);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeActor(JsonGenerator json, Actor actor) throws IOException {
        json.writeObjectFieldStart("actor");
        json.writeStringField("role", actor.role().code());
        if (actor.id() != null) json.writeStringField("id", actor.id().toString());
        if (actor.equals(Actor.UNNAMED)) json.writeBooleanField(UNNAMED, true);
        json.writeEndObject();
    }

    private static void writeContent(JsonGenerator json, Map<String, byte[]> commitments) throws IOException {
        json.writeObjectFieldStart("content");
        for (var field : commitments.entrySet()) {
            json.writeStringField(field.getKey(), Base64.getEncoder().encodeToString(field.getValue()));
        }
        json.writeEndObject();
    }

    /// Throws on a leaf of another format or of an unknown type.
    public static Recorded<?> read(byte[] leaf, EventTypes types) {
        try (JsonParser json = MAPPER.getFactory().createParser(leaf)) {
            return readAll(List.of(leaf), json, types).getFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException("A leaf is not JSON", broken);
        }
    }

    /// Many of this service's own by one parser, since to make one costs as much as half a leaf, and
    /// those who follow the ledger read every leaf there is. It does not look for fields that stand
    /// twice: the ledger holds what was written here.
    static List<Recorded<?>> readAll(List<byte[]> leaves, EventTypes types) {
        try (JsonParser json = MAPPER.getFactory().createParser(joined(leaves))) {
            json.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            return readAll(leaves, json, types);
        } catch (IOException broken) {
            throw new UncheckedIOException("A leaf is not JSON", broken);
        }
    }

    private static List<Recorded<?>> readAll(List<byte[]> leaves, JsonParser json, EventTypes types)
            throws IOException {
        List<Recorded<?>> entries = new ArrayList<>(leaves.size());
        long end = 0;
        for (byte[] leaf : leaves) {
            entries.add(next(json, types));
            end += leaf.length;
            if (json.currentLocation().getByteOffset() != end) {
                throw new IllegalStateException("A leaf holds more than its format");
            }
        }
        return entries;
    }

    private static byte[] joined(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        byte[] all = new byte[leaves.stream().mapToInt(leaf -> leaf.length).sum()];
        int size = 0;
        for (byte[] leaf : leaves) {
            System.arraycopy(leaf, 0, all, size, leaf.length);
            size += leaf.length;
        }
        return all;
    }

    private static Recorded<?> next(JsonParser json, EventTypes types) throws IOException {
        json.nextToken();
        if (field(json, "v").getIntValue() != FORMAT) {
            throw new IllegalStateException("Unknown leaf format: " + json.getText());
        }
        field(json, "index");
        UUID stream = UUID.fromString(field(json, "stream").getText());
        int version = field(json, "streamVersion").getIntValue();
        String type = field(json, "type").getText();
        LocalDate on = day(field(json, "recordedOn").getText());
        field(json, "actor");
        Actor actor = actor(json);
        Event event = types.read(type, field(json, "data"));
        field(json, "content").skipChildren();
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new IllegalStateException("A leaf holds more than its format");
        }
        return new Recorded<>(stream, version, on, actor, event);
    }

    /// Leaves that follow each other mostly bear one date, which is then read once and kept once.
    private static LocalDate day(String text) {
        Day last = lastDay;
        if (!text.equals(last.text)) lastDay = last = new Day(text, LocalDate.parse(text));
        return last.date;
    }

    private record Day(String text, LocalDate date) {}

    /// The keys of a leaf stand in one order.
    private static JsonParser field(JsonParser json, String name) throws IOException {
        if (!name.equals(json.nextFieldName())) throw new IllegalStateException("A leaf lacks its " + name);
        json.nextToken();
        return json;
    }

    private static Actor actor(JsonParser json) throws IOException {
        Role role = Role.ofCode(field(json, "role").getText());
        if (json.nextToken() == JsonToken.END_OBJECT) return new Actor(role, null);
        boolean unnamed = role == Role.ORGANISATION && json.currentName().equals(UNNAMED);
        if (!unnamed && !json.currentName().equals("id")) throw noActor();
        boolean isTrue = json.nextToken() == JsonToken.VALUE_TRUE;
        if (unnamed && !isTrue) throw noActor();
        UUID id = unnamed ? null : UUID.fromString(json.getText());
        if (json.nextToken() != JsonToken.END_OBJECT) throw noActor();
        return new Actor(role, id);
    }

    private static IllegalStateException noActor() {
        return new IllegalStateException("An actor has a role and an id, or is an unnamed organisation");
    }

    /// What an entry's leaf commits to. It does not look at the event's data, and so costs little.
    static Committed committed(Entry entry) {
        Map<String, String> commitments = new LinkedHashMap<>();
        try {
            JsonNode json = MAPPER.readTree(entry.leaf());
            json.get("content")
                    .properties()
                    .forEach(field ->
                            commitments.put(field.getKey(), field.getValue().textValue()));
            int version = json.get("streamVersion").intValue();
            return new Committed(entry, version, json.get("type").textValue(), actor(json.get("actor")), commitments);
        } catch (IOException broken) {
            throw new UncheckedIOException("A leaf is not JSON", broken);
        }
    }

    private static Actor actor(JsonNode json) {
        Role role = Role.ofCode(json.get("role").textValue());
        JsonNode id = json.get("id");
        return new Actor(role, id == null ? null : UUID.fromString(id.textValue()));
    }
}
