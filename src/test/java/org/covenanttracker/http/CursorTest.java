package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorTest {

    private static final String LIST = "/v1/departments{}";

    @ParameterizedTest
    @ValueSource(
            strings = {"home-office", "2026-12-18|f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "a|b", "\u00e9\u00df", ""})
    void a_cursor_gives_back_the_key_it_was_made_of(String key) {
        assertEquals(key, Cursor.read(LIST, Cursor.of(LIST, key)));
    }

    /// RFC 3986 section 2.3: what needs no escape in an address.
    @Test
    void a_cursor_stands_in_an_address_as_it_is() {
        for (String key : new String[] {"a", "ab", "abc", "\u00ff\u00fe?>", "~~~???"}) {
            assertTrue(Cursor.of(LIST, key).matches("[A-Za-z0-9_.~-]+"), key);
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        refused(Cursor.of("/v1/organisations{}", "home-office"));
        refused(Cursor.of(LIST + " ", "home-office"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "\u007f", "\u0085"})
    void a_key_with_a_control_character_is_refused(String key) {
        refused(Cursor.of(LIST, key));
    }

    @Test
    void what_is_no_base64_or_has_no_mark_is_refused() {
        refused("");
        refused("%%%");
        refused("a");
        refused(Base64.getUrlEncoder().encodeToString("home-office".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_cursor_with_a_changed_first_character_is_refused() {
        String cursor = Cursor.of(LIST, "home-office");
        for (char other : "ABCXYZabcxyz0129-_".toCharArray()) {
            if (other != cursor.charAt(0)) refused(other + cursor.substring(1));
        }
    }

    private static void refused(String cursor) {
        Refusal refusal = assertThrows(Refusal.class, () -> Cursor.read(LIST, cursor), cursor);
        assertEquals(400, refusal.status());
        assertEquals("cursor", refusal.faults().getFirst().parameter());
        assertNull(refusal.faults().getFirst().pointer());
    }
}
