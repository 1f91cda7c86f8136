package org.covenanttracker.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads query parameters by hand: the framework answers a value it cannot convert with 404.
public final class Query {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    private Query() {}

    public static int limit(String value) {
        if (value == null) return DEFAULT_LIMIT;
        int limit = value.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(value) : 0;
        if (limit >= 1 && limit <= MAX_LIMIT) return limit;
        throw Refusal.invalidQuery("limit", "range", "Must be a whole number from 1 to " + MAX_LIMIT + ".");
    }

    public static LocalDate date(String parameter, String value) {
        if (value == null) return null;
        return Notation.date(value)
                .orElseThrow(() -> Refusal.invalidQuery(parameter, "wrong_value", "Must be " + Notation.DATE + "."));
    }

    /// A parameter that narrows a list by being there: `true`, or left out.
    public static boolean isAsked(String parameter, String value) {
        if (value == null) return false;
        if (value.equals("true")) return true;
        throw Refusal.invalidQuery(parameter, "wrong_value", "Must be true, or left out.");
    }

    /// One of a closed list of names, or null.
    public static String oneOf(String parameter, String value, Collection<String> known) {
        if (value == null || known.contains(value)) return value;
        throw Refusal.invalidQuery(
                parameter,
                "wrong_value",
                Nearest.hint(value, known) + "Must be one of " + String.join(", ", known) + ".");
    }

    public static <E extends Enum<E>> E code(String parameter, String value, Class<E> type) {
        if (value == null) return null;
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Code::of).toList();
        return type.getEnumConstants()[known.indexOf(oneOf(parameter, value, known))];
    }

    public static UUID id(String parameter, String value) {
        if (value == null) return null;
        return Notation.id(value)
                .orElseThrow(() -> Refusal.invalidQuery(parameter, "wrong_value", "Must be " + Notation.ID + "."));
    }

    /// An id in a path: whatever cannot be an id names nothing.
    public static UUID pathId(String what, String value) {
        return Notation.id(value).orElseThrow(() -> Refusal.notFound("There is no " + what + " " + value + "."));
    }
}
