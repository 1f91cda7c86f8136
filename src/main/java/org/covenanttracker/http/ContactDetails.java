package org.covenanttracker.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like a way to reach somebody. It never finds people's names: that is for whoever screens.
public final class ContactDetails {

    /// Short enough parts that no text makes a match take long.
    private static final Map<String, Pattern> KINDS = new TreeMap<>(Map.of(
            "an e-mail address",
            Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"),
            // National from 0 or international from +, with 9 to 13 digits after it; dates and sums have fewer.
            "a phone number",
            Pattern.compile("(?<![\\w.,/-])(?:\\+|\\(?0)\\d(?:[ ().-]{0,2}\\d){8,12}(?![\\w])"),
            // https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
            "a National Insurance number",
            Pattern.compile("(?i)(?<!\\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?!\\w)")));

    private ContactDetails() {}

    public static boolean areIn(String text) {
        return in(text).isPresent();
    }

    /// The first of a text.
    static Optional<Found> in(String text) {
        Found first = null;
        for (var kind : KINDS.entrySet()) {
            Matcher matcher = kind.getValue().matcher(text);
            if (!matcher.find()) continue;
            int offset = text.codePointCount(0, matcher.start());
            if (first == null || offset < first.offset()) first = new Found(kind.getKey(), offset);
        }
        return Optional.ofNullable(first);
    }

    /// @param offset in characters (code points) from the text's beginning
    record Found(String kind, int offset) {}
}
