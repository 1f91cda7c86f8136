package org.covenanttracker.breach;

import java.util.HashMap;
import java.util.Map;

/// An event that a rule decided on, with the words that go with it.
record Decision(BreachEvent event, Map<String, String> content) {

    static Decision of(BreachEvent event) {
        return new Decision(event, Map.of());
    }

    /// @param text may be null
    static Decision with(BreachEvent event, String field, String text) {
        Map<String, String> content = new HashMap<>();
        content.put(field, text);
        return new Decision(event, content);
    }
}
