package org.covenanttracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenTest {

    @Test
    void a_key_has_its_mode_forty_three_digits_and_a_checksum_of_six() {
        assertTrue(Token.create(false).matches("cvt_live_[0-9A-Za-z]{49}"));
        assertTrue(Token.create(true).matches("cvt_demo_[0-9A-Za-z]{49}"));
    }

    @Test
    void no_two_keys_are_alike() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) keys.add(Token.create(false));
        assertEquals(1_000, keys.size());
    }

    @Test
    void each_mode_takes_its_own_keys_only() {
        assertTrue(Token.isWellFormed(Token.create(true), true));
        assertFalse(Token.isWellFormed(Token.create(true), false));
        assertFalse(Token.isWellFormed(Token.create(false), true));
    }

    /// From Python: `zlib.crc32(b"cvt_live_" + b"0" * 43)` is 1533228053, `1flGej` in base62 with the
    /// digits 0-9, A-Z, a-z.
    @Test
    void the_checksum_is_the_crc32_that_python_computes() {
        String body = "cvt_live_" + "0".repeat(43);
        assertTrue(Token.isWellFormed(body + "1flGej", false));
    }

    @Test
    void every_single_wrong_character_is_seen() {
        String key = Token.create(false);
        for (int i = "cvt_live_".length(); i < key.length(); i++) {
            char other = key.charAt(i) == '0' ? '1' : '0';
            String mistyped = key.substring(0, i) + other + key.substring(i + 1);
            assertFalse(Token.isWellFormed(mistyped, false), mistyped);
        }
    }
}
