package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EchoTest {

    @Test
    void what_would_play_with_its_reader_is_not_repeated() {
        assertEquals("a\uFFFDb", Echo.of("a\u0000b"));
        assertEquals("a\uFFFDb", Echo.of("a\uD800b"));
        assertEquals("\uFFFDtxt.exe", Echo.of("\u202Etxt.exe"));
        assertEquals("a\uFFFDb", Echo.of("a\u2028b"));
    }

    @Test
    void other_words_are_repeated_as_they_are() {
        assertEquals("Ŵylan 😀 עברית\n\tx", Echo.of("Ŵylan 😀 עברית\n\tx"));
        assertNull(Echo.of(null));
    }

    @Test
    void problems_and_faults_repeat_through_it() {
        assertEquals("no \uFFFD", new Problem("t", "T", 404, "no \u202E", List.of(), Map.of()).detail());
        assertEquals("/\uFFFD", Fault.at("/\u202E", "r", "d").pointer());
    }
}
