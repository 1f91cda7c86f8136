package org.covenanttracker.demo;

import java.util.ArrayList;
import java.util.List;

/// What a story of the sample history is about.
enum Kind {
    COMMITMENT("commitments.txt", "/v1/commitments"),
    BREACH("breaches.txt", "/v1/breaches");

    private final String file;
    private final String path;

    Kind(String file, String path) {
        this.file = file;
        this.path = path;
    }

    String path() {
        return path;
    }

    List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (String line : DemoData.lines(file)) stories.add(Story.parse(this, stories.size(), line));
        return stories;
    }
}
