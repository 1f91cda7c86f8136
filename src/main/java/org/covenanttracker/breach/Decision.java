package org.covenanttracker.breach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Code;

/// An event that a rule decided on, with the words that go with it.
record Decision(BreachEvent event, Map<String, String> content) {

    /// The fields of its words that the public may come to read.
    List<String> publicFields() {
        boolean closed = Code.of(NarrativeFor.PARTIES).equals(content.get("narrativeFor"));
        return event.publicFields().stream()
                .filter(field -> !closed || !field.equals("narrative"))
                .toList();
    }

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
