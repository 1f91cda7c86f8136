package org.covenanttracker.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Json;
import org.covenanttracker.http.Role;

/// How a sealed act is kept before it is encrypted: what was asked for, and each event with its sealed words.
final class SealedJson {

    private static final ObjectMapper MAPPER = Json.mapper();

    private SealedJson() {}

    static byte[] write(SealedAct act) {
        ObjectNode json = MAPPER.createObjectNode().put("request", act.request());
        var events = json.putArray("events");
        for (SealedContent content : act.contents()) {
            ObjectNode event =
                    events.addObject().put("type", content.entry().event().type());
            event.put("unnamed", content.entry().actor().equals(Actor.UNNAMED));
            event.set("data", MAPPER.valueToTree(content.entry().event()));
            ObjectNode fields = event.putObject("fields");
            content.fields()
                    .forEach((name, field) -> fields.putObject(name)
                            .put("commitment", field.commitment())
                            .put("key", field.key())
                            .put("ciphertext", field.ciphertext()));
        }
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SealedAct read(
            byte[] bytes, EventTypes types, UUID id, UUID stream, UUID holder, LocalDate on, String setAside) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            List<SealedContent> contents = new ArrayList<>();
            for (JsonNode event : json.get("events")) {
                contents.add(content(event, types, stream, holder, on));
            }
            return new SealedAct(id, stream, holder, on, json.get("request").textValue(), contents, setAside);
        } catch (IOException broken) {
            throw new UncheckedIOException("A sealed act cannot be read", broken);
        }
    }

    /// Its version in the stream is not known before it is put on record.
    private static SealedContent content(JsonNode json, EventTypes types, UUID stream, UUID holder, LocalDate on)
            throws IOException {
        Actor actor = json.get("unnamed").booleanValue() ? Actor.UNNAMED : new Actor(Role.ORGANISATION, holder);
        Map<String, SealedContent.Field> fields = new LinkedHashMap<>();
        for (var field : json.get("fields").properties()) {
            JsonNode sealed = field.getValue();
            fields.put(
                    field.getKey(),
                    new SealedContent.Field(
                            sealed.get("commitment").binaryValue(),
                            sealed.get("key").binaryValue(),
                            sealed.get("ciphertext").binaryValue()));
        }
        try (JsonParser data = MAPPER.treeAsTokens(json.get("data"))) {
            data.nextToken();
            Event event = types.read(json.get("type").textValue(), data);
            return new SealedContent(new Recorded<>(stream, 0, on, actor, event), fields);
        }
    }
}
