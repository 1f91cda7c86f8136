package org.covenanttracker.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an `If-Match` or `If-None-Match` names (RFC 9110 sections 8.8.3, 13.1.1 and 13.1.2).
///
/// @param any whether it is `*`, which names whatever there is
/// @param strong the opaque tags of the strong ones, with their quotes
/// @param weak the opaque tags of the weak ones, with their quotes
record EntityTags(boolean any, List<String> strong, List<String> weak) {

    /// One of a list; a recipient must take empty ones too (section 5.6.1.2).
    private static final Pattern NEXT = Pattern.compile("\\G[ \\t]*(?:(W/)?(\"[!#-~\\x80-\\xff]*\")[ \\t]*)?(?:,|$)");

    /// @param lines as they were sent, of which there may be several
    static EntityTags parse(String header, List<String> lines) {
        String text = String.join(",", lines).strip();
        if (text.equals("*")) return new EntityTags(true, List.of(), List.of());
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int end = 0;
        do {
            if (!next.find()) throw malformed(header);
            if (next.group(2) != null) (next.group(1) == null ? strong : weak).add(next.group(2));
            end = next.end();
        } while (end < text.length());
        if (strong.isEmpty() && weak.isEmpty()) throw malformed(header);
        return new EntityTags(false, strong, weak);
    }

    private static Refusal malformed(String header) {
        return Refusal.invalid(List.of(Fault.inHeader(
                header, "entity_tags", "Must be * or a list of ETags with their quotes, such as \"3f2a\".")));
    }

    /// Whether it names a strong tag for which bytes are the same. What is weak never does.
    boolean nameStrongly(String tag) {
        return any || strong.contains(tag);
    }

    /// Whether it names a tag, as good as the same.
    boolean name(String tag) {
        return any || strong.contains(tag) || weak.contains(tag);
    }
}
