package org.covenanttracker.demo;

import java.util.HashMap;
import java.util.Map;

/// The ids that the service gave to the cases of the history, by story and by the names some have.
final class Cases {

    private final Map<Story, String> ids = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    void add(Story story, String id) {
        ids.put(story, id);
        if (story.details().containsKey("name")) named.put(story.details().get("name"), id);
    }

    String path(Story story) {
        return story.kind().path() + "/" + ids.get(story);
    }

    /// The case of that name, or null where none is meant.
    String named(String name) {
        if (name != null && !named.containsKey(name)) {
            throw new IllegalStateException("The demo's history speaks of " + name + " before it is there");
        }
        return named.get(name);
    }
}
