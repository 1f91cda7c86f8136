package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 0, -", "1, 1, -", "2, 2, -", "3, 2, k2"})
    void the_row_too_many_tells_of_a_next_page_and_stands_on_none(int found, int shown, String lastKey) {
        List<Integer> rows = IntStream.rangeClosed(1, found).boxed().toList();
        Page<Integer> page = Page.of(rows, 2, row -> "k" + row);
        assertEquals(rows.subList(0, shown), page.items());
        assertEquals(lastKey, page.lastKey());
    }

    @Test
    void an_actor_is_one_holder_in_one_role() {
        var id = new UUID(0, 1);
        Actor filer = new Actor(Role.ORGANISATION, id);
        assertTrue(filer.is(Role.ORGANISATION, id));
        assertFalse(filer.is(Role.DEPARTMENT, id));
        assertFalse(filer.is(Role.ORGANISATION, new UUID(0, 2)));
        assertFalse(filer.is(Role.ORGANISATION, null));
        assertTrue(Actor.CLOCK.is(Role.CLOCK, null));
    }
}
