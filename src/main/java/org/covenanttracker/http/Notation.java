package org.covenanttracker.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// How a date and an id are written, in bodies, queries, paths and cursors alike. The parsers of the
/// JDK take more: years of nine digits, which the database does not hold, and ids such as `1-1-1-1-1`.
public final class Notation {

    static final String DATE = "a date as YYYY-MM-DD, from 1900 to 2200";
    static final String ID = "an id as this service gives it";

    private static final Pattern DATE_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Notation() {}

    public static Optional<LocalDate> date(String text) {
        if (!DATE_SHAPE.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    public static Optional<UUID> id(String text) {
        return ID_SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
