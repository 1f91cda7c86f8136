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

/// What comes out of a cursor is whatever somebody put into it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceTest {

    private static final String ID = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

    @Test
    void a_place_is_read_back_from_what_it_writes() {
        Place place = new Place(LocalDate.of(2026, 12, 18), UUID.fromString(ID));
        assertEquals("2026-12-18|" + ID, place.toString());
        assertEquals(Optional.of(place), Place.parse(place.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "||",
                "2026-12-18",
                "2026-12-18|",
                "|" + ID,
                ID,
                ID + "|2026-12-18",
                "2026-12-18|" + ID + "|",
                "2026-12-18||" + ID,
                "2026-02-30|" + ID,
                "1066-10-14|" + ID,
                "2026-12-18|1-1-1-1-1"
            })
    void what_names_no_day_and_id_is_no_place(String key) {
        assertEquals(Optional.empty(), Place.parse(key));
    }
}
