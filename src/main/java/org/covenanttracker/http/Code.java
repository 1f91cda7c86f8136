package org.covenanttracker.http;

import java.util.Locale;

/// The snake_case form of our enums, as it stands in JSON, in queries and in the ledger.
public final class Code {

    private Code() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
