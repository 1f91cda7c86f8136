package org.covenanttracker.verify;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The command line of the verifier. Files are null where none is named.
record Arguments(
        String source, String vkey, Path since, Path receipt, Path opening, Path leaf, Path mirror, boolean help) {

    private static final Set<String> OPTIONS =
            Set.of("--vkey", "--since", "--receipt", "--opening", "--leaf", "--mirror");

    static Arguments parse(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Map<String, String> given = new HashMap<>();
        String source = null;
        boolean help = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals("--help")) help = true;
            else if (OPTIONS.contains(word)) given.put(word, value(word, rest));
            else if (word.startsWith("--") || source != null) throw new IllegalArgumentException("unknown: " + word);
            else source = word;
        }
        if (!help && (source == null) == !given.containsKey("--receipt")) {
            throw new IllegalArgumentException("name the address or folder of a log, or a --receipt");
        }
        return new Arguments(
                source,
                given.get("--vkey"),
                path(given, "--since"),
                path(given, "--receipt"),
                path(given, "--opening"),
                path(given, "--leaf"),
                path(given, "--mirror"),
                help);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException(option + " wants a value");
        return rest.pop();
    }

    private static Path path(Map<String, String> given, String option) {
        return given.containsKey(option) ? Path.of(given.get(option)) : null;
    }

    boolean isUrl() {
        return source.startsWith("http://") || source.startsWith("https://");
    }
}
