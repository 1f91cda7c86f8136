package org.covenanttracker.http;

import java.util.regex.Pattern;

/// What a refusal repeats of a request, so that it can be shown: control characters, halves of characters
/// and what makes a text show in another order than it stands would play with whoever reads it.
final class Echo {

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private Echo() {}

    static String of(String text) {
        return text == null ? null : NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
    }
}
