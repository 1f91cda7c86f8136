package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestTest {

    private static final List<String> KNOWN =
            List.of("department", "filedFrom", "filedTo", "on", "sign", "title", "to");

    /// The first three as in the literature on edit distances; `ca` and `abc` tell the restricted one (3)
    /// from the unrestricted (2).
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "ca, abc, 3",
        "titel, title, 1",
        "occuredOn, occurredOn, 1",
        "filed_from, filedFrom, 1",
        "TITLE, title, 0",
        "'', sign, 4",
        "sign, sign, 0"
    })
    void slips_are_counted(String one, String other, int slips) {
        assertEquals(slips, Nearest.slips(one, other));
        assertEquals(slips, Nearest.slips(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "departement, department",
        "Department, department",
        "titel, title",
        "signs, sign",
        "filedFom, filedFrom"
    })
    void the_nearest_is_found(String name, String near) {
        assertEquals(Optional.of(near), Nearest.to(name, KNOWN));
        assertEquals("Did you mean " + near + "? ", Nearest.hint(name, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"colour", "zz", "signature", "''", "dpt"})
    void what_is_like_nothing_known_gets_no_guess(String name) {
        assertEquals("", Nearest.hint(name, KNOWN));
    }

    @Test
    void of_two_as_near_the_first_by_name_is_meant() {
        assertEquals(Optional.of("on"), Nearest.to("o", List.of("to", "on")));
    }
}
