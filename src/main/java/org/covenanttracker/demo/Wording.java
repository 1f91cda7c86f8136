package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// The words of the sample history. Each text says at its beginning that it is invented: a sentence
/// that names a real department must not be quotable without that.
final class Wording {

    private static final String MARK = "Invented example: ";

    private final JsonNode words = DemoData.json("words.json");
    private final JsonNode matters = DemoData.json("matters.json");
    private final Map<String, Integer> used = new HashMap<>();

    /// The next text on something; when there are no more, the first again.
    String of(String what) {
        return MARK + next(words, what).textValue();
    }

    /// The role that signs an answer and the unit of a measure are no sentences.
    String bare(String what) {
        return next(words, what).textValue();
    }

    /// The next matter for a sign.
    Matter matter(String sign) {
        JsonNode matter = next(matters, sign);
        return new Matter(text(matter, "title"), text(matter, "text"), text(matter, "remedy"));
    }

    private static String text(JsonNode matter, String field) {
        return MARK + matter.path(field).textValue();
    }

    private JsonNode next(JsonNode all, String what) {
        JsonNode choice = all.path(what);
        if (choice.isEmpty()) throw new IllegalStateException("The demo has no words for " + what);
        return choice.get((used.merge(what, 1, Integer::sum) - 1) % choice.size());
    }

    /// What a breach or a commitment is about.
    record Matter(String title, String text, String remedy) {}
}
