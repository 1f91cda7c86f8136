package org.covenanttracker.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.covenanttracker.http.Json;

/// The event types that can be read, by the name that stands in the leaf.
public final class EventTypes {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Map<String, Class<? extends Event>> byName = new TreeMap<>();

    private EventTypes() {}

    /// @param families the sealed interfaces, one for each feature
    public static EventTypes of(Collection<Class<? extends Event>> families) {
        EventTypes types = new EventTypes();
        families.forEach(types::addFamily);
        return types;
    }

    private void addFamily(Class<? extends Event> family) {
        for (Class<?> type : family.getPermittedSubclasses()) {
            Object other = byName.put(type.getSimpleName(), type.asSubclass(Event.class));
            if (other != null) throw new IllegalStateException("Two event types have the name of " + other);
        }
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// Throws on an unknown type: a record that is read only in part is not the record.
    Event read(String name, JsonNode data) {
        Class<? extends Event> type = byName.get(name);
        if (type == null) throw new IllegalStateException("The ledger holds an unknown event type: " + name);
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The ledger holds an unreadable " + name, unreadable);
        }
    }
}
