package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArgumentsTest {

    @Test
    void a_log_is_an_address_or_a_folder() {
        assertTrue(Arguments.parse("https://log.example").isUrl());
        assertTrue(Arguments.parse("http://127.0.0.1:8080").isUrl());
        assertEquals(false, Arguments.parse("https").isUrl());
        assertEquals("my-copy", Arguments.parse("my-copy").source());
    }

    @Test
    void options_stand_before_or_after_it() {
        Arguments after = Arguments.parse("copy", "--vkey", "k", "--since", "old", "--mirror", "new");
        assertEquals(after, Arguments.parse("--vkey", "k", "--since", "old", "--mirror", "new", "copy"));
        assertEquals("k", after.vkey());
        assertEquals(Path.of("old"), after.since());
        assertEquals(Path.of("new"), after.mirror());
        assertNull(after.receipt());
    }

    @Test
    void a_receipt_is_checked_without_a_log() {
        Arguments receipt = Arguments.parse("--receipt", "r", "--opening", "o", "--vkey", "k");
        assertEquals(Path.of("r"), receipt.receipt());
        assertEquals(Path.of("o"), receipt.opening());
        assertNull(receipt.source());
    }

    @Test
    void help_needs_nothing_else() {
        assertTrue(Arguments.parse("--help").help());
        assertEquals(0, Verify.run("--help"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--vkey k",
                "one two",
                "log --receipt r",
                "log --vkey",
                "log --no-such-option",
                "log --since",
                "log --vkey k --vkey k",
                "--receipt"
            })
    void what_makes_no_sense_is_misuse(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        assertThrows(IllegalArgumentException.class, () -> Arguments.parse(words));
        assertEquals(2, Verify.run(words));
    }

    @Test
    void an_option_given_twice_is_named_and_neither_is_left_unchecked() {
        String[] words = {"http://log", "--answer", "/v1/methodology", "--answer", "/v1/scorecards"};
        var misuse = assertThrows(IllegalArgumentException.class, () -> Arguments.parse(words));
        assertEquals("--answer is given twice", misuse.getMessage());
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_missing() {
        assertEquals(1, Verify.run("no-such-folder"));
        assertEquals(1, Verify.run("--receipt", "no-such-file", "--vkey", "k"));
    }
}
