package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ISO 8601 calendar dates and the text form of RFC 9562 ids, and no more than these.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotationTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31", "2024-02-29", "2000-02-29", "2026-12-18"})
    void a_day_of_the_calendar_is_read_as_itself(String text) {
        assertEquals(Optional.of(LocalDate.parse(text)), Notation.date(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2201-01-01",
                "2026-02-29",
                "1900-02-29",
                "2100-02-29",
                "2026-04-31",
                "2026-13-01",
                "2026-00-10",
                "2026-1-1",
                "26-12-18",
                "20261218",
                "2026-W51-5",
                "2026-352",
                "2026-12-18T00:00:00Z",
                " 2026-12-18",
                "2026-12-18 ",
                "2026-12-18\n",
                "2026/12/18",
                "-026-12-18",
                "+2026-12-18",
                "\u0662\u0660\u0662\u0666-12-18",
                ""
            })
    void what_is_no_such_day_is_no_date(String text) {
        assertEquals(Optional.empty(), Notation.date(text));
    }

    /// RFC 9562 section 4: written in lower case, read in either.
    @Test
    void an_id_is_read_in_either_case() {
        UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        assertEquals(Optional.of(id), Notation.id("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
        assertEquals(Optional.of(id), Notation.id("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "f81d4fae7dec11d0a76500a0c91e6bf6",
                "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
                "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 ",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf66",
                "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "\uff1081d4fae-7dec-11d0-a765-00a0c91e6bf6"
            })
    void what_has_another_form_is_no_id(String text) {
        assertEquals(Optional.empty(), Notation.id(text));
    }
}
