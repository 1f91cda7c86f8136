package org.covenanttracker.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// A body with words that the public will read.
@NoContactDetails
public interface ForThePublic {

    /// Texts by the JSON Pointer of each; null where one is left out.
    Map<String, String> publicTexts();

    /// Whether its author means to publish contact details; null is no.
    Boolean contactDetailsIntended();

    /// Of some of which any may be null.
    static Map<String, String> texts(String... pointersAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pointersAndTexts.length; i += 2) texts.put(pointersAndTexts[i], pointersAndTexts[i + 1]);
        return texts;
    }
}
