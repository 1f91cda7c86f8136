package org.covenanttracker.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Json;

/// The event types that can be read, by the name that stands in the leaf.
public final class EventTypes {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Map<String, ObjectReader> byName = new HashMap<>();

    private EventTypes() {}

    /// @param families the sealed interfaces, one for each feature
    public static EventTypes of(Collection<Class<? extends Event>> families) {
        EventTypes types = new EventTypes();
        families.forEach(types::addFamily);
        return types;
    }

    private void addFamily(Class<? extends Event> family) {
        for (Class<?> type : family.getPermittedSubclasses()) {
            Object other = byName.put(type.getSimpleName(), reader(type.asSubclass(Event.class)));
            if (other != null) throw new IllegalStateException("Two event types have the name of " + other);
        }
    }

    /// It reads a value amid a leaf, where something always follows.
    private static ObjectReader reader(Class<? extends Event> type) {
        return MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /// In the order of the alphabet.
    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /// Throws on an unknown type: a record that is read only in part is not the record.
    ///
    /// @param data at the value's first token
    Event read(String name, JsonParser data) throws IOException {
        ObjectReader type = byName.get(name);
        if (type == null) throw new IllegalStateException("The ledger holds an unknown event type: " + name);
        try {
            return type.readValue(data);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The ledger holds an unreadable " + name, unreadable);
        }
    }
}
