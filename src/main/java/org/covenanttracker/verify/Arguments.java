package org.covenanttracker.verify;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.covenanttracker.http.Notation;

/// The command line of the verifier. Files are null where none is named.
///
/// @param asOf of the cards to check, as YYYY-MM-DD; null for the newest
/// @param answer path and query of an answer to check besides; null for none
/// @param saved the bytes that were once that answer; null for those that it has now
record Arguments(
        String source,
        String asOf,
        String answer,
        Path saved,
        String vkey,
        Path since,
        Path receipt,
        Path opening,
        Path leaf,
        Path mirror,
        boolean help) {

    private static final Set<String> OPTIONS = Set.of(
            "--as-of", "--answer", "--saved", "--vkey", "--since", "--receipt", "--opening", "--leaf", "--mirror");

    static Arguments parse(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Map<String, String> given = new HashMap<>();
        String source = null;
        boolean help = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals("--help")) help = true;
            else if (OPTIONS.contains(word)) give(word, value(word, rest), given);
            else if (word.startsWith("--") || source != null) throw new IllegalArgumentException("unknown: " + word);
            else source = word;
        }
        if (!help && (source == null) == !given.containsKey("--receipt")) {
            throw new IllegalArgumentException("name the address or folder of a log, or a --receipt");
        }
        if (given.containsKey("--as-of") && !isUrl(source)) {
            throw new IllegalArgumentException("--as-of asks a service; a directory holds the cards it was made with");
        }
        if (given.containsKey("--answer") && !isUrl(source)) {
            throw new IllegalArgumentException("--answer asks a service: name its address first");
        }
        if (given.containsKey("--answer") && !given.get("--answer").startsWith("/v1/")) {
            throw new IllegalArgumentException(
                    "--answer wants a path such as /v1/scorecards/hm-treasury?asOf=2026-10-31");
        }
        if (given.containsKey("--saved") && !given.containsKey("--answer")) {
            throw new IllegalArgumentException("--saved goes with the --answer that it was");
        }
        return new Arguments(
                source,
                date(given.get("--as-of")),
                given.get("--answer"),
                path(given, "--saved"),
                given.get("--vkey"),
                path(given, "--since"),
                path(given, "--receipt"),
                path(given, "--opening"),
                path(given, "--leaf"),
                path(given, "--mirror"),
                help);
    }

    /// One that took the place of another would leave unchecked what the other asked for.
    private static void give(String option, String value, Map<String, String> given) {
        if (given.putIfAbsent(option, value) != null) throw new IllegalArgumentException(option + " is given twice");
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException(option + " wants a value");
        return rest.pop();
    }

    private static Path path(Map<String, String> given, String option) {
        return given.containsKey(option) ? Path.of(given.get(option)) : null;
    }

    private static String date(String text) {
        if (text == null || Notation.date(text).isPresent()) return text;
        throw new IllegalArgumentException("--as-of wants a date as YYYY-MM-DD");
    }

    boolean isUrl() {
        return isUrl(source);
    }

    private static boolean isUrl(String source) {
        return source != null && (source.startsWith("http://") || source.startsWith("https://"));
    }
}
