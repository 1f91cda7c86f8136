package org.covenanttracker.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// How a date and an id are written, in bodies, queries, paths and cursors alike. The parsers of the
/// JDK take more: years of nine digits, which the database does not hold, and ids such as `1-1-1-1-1`.
public final class Notation {

    static final String DATE = "a date as YYYY-MM-DD, from 1900 to 2200";
    static final String ID = "an id as this service gives it";

    // Shapes and not patterns, which take half of the time in which a leaf is read.
    private static final String DATE_SHAPE = "0000-00-00";
    private static final String ID_SHAPE = "00000000-0000-0000-0000-000000000000";
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Notation() {}

    public static Optional<LocalDate> date(String text) {
        if (!hasShape(text, DATE_SHAPE, DECIMAL)) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int end) {
        return Integer.parseInt(text, from, end, DECIMAL);
    }

    public static Optional<UUID> id(String text) {
        return hasShape(text, ID_SHAPE, HEXADECIMAL) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// Digits of ASCII where the shape has a nought, and the shape's own sign elsewhere.
    private static boolean hasShape(String text, String shape, int radix) {
        if (text.length() != shape.length()) return false;
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            boolean fits = shape.charAt(i) == '0' ? c < 128 && Character.digit(c, radix) >= 0 : c == shape.charAt(i);
            if (!fits) return false;
        }
        return true;
    }
}
