package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "10, 10", "199, 199", "200, 200"})
    void a_limit_from_1_to_200_is_taken_as_it_is(String text, int limit) {
        assertEquals(limit, Query.limit(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "999", "1000", "-1", "+1", "01", "1.0", "1e1", " 1", "1 ", "", "\u0661", "ten"})
    void a_limit_is_never_silently_capped(String text) {
        refused("limit", "range", () -> Query.limit(text));
    }

    @Test
    void a_parameter_left_out_asks_for_nothing() {
        assertNull(Query.date("filedFrom", null));
        assertNull(Query.id("stream", null));
        assertNull(Query.code("colour", null, Colour.class));
        assertFalse(Query.isAsked("overdue", null));
    }

    @Test
    void a_right_value_is_read() {
        assertEquals(LocalDate.of(2026, 2, 28), Query.date("filedFrom", "2026-02-28"));
        assertEquals(new UUID(0, 1), Query.id("stream", "00000000-0000-0000-0000-000000000001"));
        assertEquals(Colour.DARK_BLUE, Query.code("colour", "dark_blue", Colour.class));
        assertTrue(Query.isAsked("overdue", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "TRUE", "True", "1", "yes", "", " true"})
    void a_flag_is_true_or_left_out(String value) {
        refused("overdue", "wrong_value", () -> Query.isAsked("overdue", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "", "red,dark_blue"})
    void a_code_is_one_of_the_list_which_the_refusal_gives(String value) {
        assertEquals("Must be one of red, dark_blue.", detailOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DARK_BLUE", "darkBlue", "dark-blue", "dark_bleu"})
    void a_slip_in_a_code_is_told_what_it_seems_to_mean(String value) {
        assertEquals("Did you mean dark_blue? Must be one of red, dark_blue.", detailOf(value));
    }

    private static String detailOf(String value) {
        Refusal refusal = refused("colour", "wrong_value", () -> Query.code("colour", value, Colour.class));
        return refusal.faults().getFirst().detail();
    }

    @Test
    void a_day_or_an_id_that_is_none_is_refused() {
        refused("filedTo", "wrong_value", () -> Query.date("filedTo", "18/12/2026"));
        refused("stream", "wrong_value", () -> Query.id("stream", "1-1-1-1-1"));
    }

    /// In an address the same text names nothing, which is another status.
    @Test
    void an_id_in_a_path_that_is_none_names_nothing() {
        Refusal refusal = assertThrows(Refusal.class, () -> Query.pathId("key", "1-1-1-1-1"));
        assertEquals(404, refusal.status());
        assertTrue(refusal.faults().isEmpty());
        assertEquals(new UUID(0, 1), Query.pathId("key", "00000000-0000-0000-0000-000000000001"));
    }

    private static Refusal refused(String parameter, String rule, Executable read) {
        Refusal refusal = assertThrows(Refusal.class, read);
        assertEquals(400, refusal.status());
        assertEquals(parameter, refusal.faults().getFirst().parameter());
        assertEquals(rule, refusal.faults().getFirst().rule());
        return refusal;
    }
}
