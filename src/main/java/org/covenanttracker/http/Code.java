package org.covenanttracker.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The snake_case form of our enums, as it stands in JSON, in queries and in the ledger.
public final class Code {

    private Code() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// All codes of an enum, for the sentence that tells a client what would have been right.
    public static <E extends Enum<E>> String list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Code::of).collect(Collectors.joining(", "));
    }
}
