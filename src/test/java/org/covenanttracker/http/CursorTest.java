package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorTest {

    private static final String LIST = "/v1/departments{}";
    private static final Cursor CURSOR = new Cursor(under("ours"));

    @ParameterizedTest
    @ValueSource(
            strings = {"home-office", "2026-12-18|f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "a|b", "\u00e9\u00df", ""})
    void a_cursor_gives_back_the_key_it_was_made_of(String key) {
        assertEquals(key, CURSOR.read(LIST, CURSOR.of(LIST, key)));
    }

    /// RFC 3986 section 2.3: what needs no escape in an address.
    @Test
    void a_cursor_stands_in_an_address_as_it_is() {
        for (String key : new String[] {"a", "ab", "abc", "\u00ff\u00fe?>", "~~~???"}) {
            assertTrue(CURSOR.of(LIST, key).matches("[A-Za-z0-9_.~-]+"), key);
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        refused(CURSOR.of("/v1/organisations{}", "home-office"));
        refused(CURSOR.of(LIST + " ", "home-office"));
    }

    @Test
    void a_cursor_signed_by_another_service_is_refused() {
        refused(new Cursor(under("theirs")).of(LIST, "home-office"));
    }

    @Test
    void what_is_no_base64_or_has_no_mark_is_refused() {
        refused("");
        refused("%%%");
        refused("a");
        refused(Base64.getUrlEncoder().encodeToString("home-office".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_cursor_with_any_bit_changed_is_refused() {
        byte[] right = Base64.getUrlDecoder().decode(CURSOR.of(LIST, "home-office"));
        for (int bit = 0; bit < right.length * 8; bit++) {
            byte[] wrong = right.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(wrong));
        }
    }

    private static Fingerprints under(String secret) {
        return (purpose, bytes) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec((secret + purpose).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(bytes);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static void refused(String cursor) {
        Refusal refusal = assertThrows(Refusal.class, () -> CURSOR.read(LIST, cursor), cursor);
        assertEquals(400, refusal.status());
        assertEquals("cursor", refusal.faults().getFirst().parameter());
        assertNull(refusal.faults().getFirst().pointer());
    }
}
