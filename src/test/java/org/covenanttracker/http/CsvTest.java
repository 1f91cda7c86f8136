package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvTest {

    private static final Place PLACE = new Place(LocalDate.parse("2026-11-25"), new UUID(0, 1));

    @Test
    void pages_are_read_one_after_the_other_until_one_has_no_next() throws IOException {
        List<Place> asked = new ArrayList<>();
        StreamingOutput pages = (StreamingOutput) Csv.download("list", List.of("a", "b"), after -> {
                    asked.add(after);
                    return after == null
                            ? new Csv.Page(List.of(List.of("1", "x, \"y\"")), PLACE)
                            : new Csv.Page(List.of(List.of("2", "two\nlines")), null);
                })
                .getEntity();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        pages.write(body);
        assertEquals("a,b\n1,\"x, \"\"y\"\"\"\n2,\"two\nlines\"\n", body.toString(StandardCharsets.UTF_8));
        assertEquals(java.util.Arrays.asList(null, PLACE), asked);
    }

    @Test
    void a_row_has_a_cell_for_every_column_and_an_empty_one_where_a_part_is_missing() {
        Csv.Table<Place> table = new Csv.Table<Place>()
                .column("day", Place::day)
                .column("year", Place::day, LocalDate::getYear)
                .column("role", _ -> Role.STEWARD);
        assertEquals(List.of("day", "year", "role"), table.header());
        assertEquals(List.of("2026-11-25", "2026", "steward"), table.row(PLACE));
        assertEquals(List.of("", "", "steward"), table.row(new Place(null, null)));
    }
}
