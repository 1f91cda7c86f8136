package org.covenanttracker.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys written elsewhere: which of them a service takes the trouble to look up.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenFormTest {

    /// From Python 3: `zlib.crc32(body)` in base62 with the digits 0-9, A-Z, a-z, filled up to six;
    /// the last of these was searched for because its sum has a leading zero.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuCl",
                "cvt_demo_00000000000000000000000000000000000000000011Aue1Q",
                "cvt_demo_000000000000000000000000000000000000000017900UieA"
            })
    void a_demo_takes_what_python_made(String key) {
        assertTrue(Token.isWellFormed(key, true));
        assertFalse(Token.isWellFormed(key, false));
    }

    @Test
    void a_real_register_takes_what_python_made() {
        assertTrue(Token.isWellFormed("cvt_live_Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab3Ab392gvo6N", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cvt_demo_",
                "CVT_DEMO_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuCl",
                "cvt_live_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuCl",
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1Xhucl",
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuC",
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuCl\n",
                " cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz1XhuCl",
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\u00e91XhuCl",
                "cvt_demo_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-1XhuCl"
            })
    void what_is_not_quite_a_key_is_none(String key) {
        assertFalse(Token.isWellFormed(key, true));
    }

    /// 43 digits of base62 hold 256 bits: none is lost at the top, none is always the same.
    @Test
    void every_digit_of_a_key_is_drawn() {
        var seen = new TreeMap<Integer, Set<Character>>();
        for (int i = 0; i < 200; i++) {
            String body = Token.create(false).substring("cvt_live_".length());
            for (int at = 0; at < 43; at++) {
                seen.computeIfAbsent(at, _ -> new HashSet<>()).add(body.charAt(at));
            }
        }
        seen.forEach((at, digits) -> assertTrue(digits.size() > 5, "digit " + at + " is always one of " + digits));
    }
}
