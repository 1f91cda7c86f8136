package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void without_words_it_serves_this_machine_only_from_the_folder_data() {
        Options options = Options.parse();

        assertEquals(Command.SERVE, options.command());
        assertEquals("127.0.0.1", options.host());
        assertEquals(8080, options.port());
        assertEquals(DemoMode.NONE, options.demo());
        assertEquals(Path.of("data").toAbsolutePath(), options.data());
    }

    @Test
    void values_follow_as_a_word_or_after_an_equals_sign() {
        assertEquals(Options.parse("--port", "81", "--host", "::1"), Options.parse("--port=81", "--host=::1"));
    }

    @Test
    void a_demo_has_a_folder_of_its_own_and_may_begin_on_any_date() {
        Options options = Options.parse("--demo=empty", "--today", "2027-03-31");

        assertEquals(DemoMode.EMPTY, options.demo());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 31)), options.today());
        assertEquals(Path.of("data-demo").toAbsolutePath(), options.data());
    }

    @Test
    void a_demo_listens_beyond_this_machine_only_when_told_so() {
        assertEquals(
                "0.0.0.0",
                Options.parse("--demo", "--host=0.0.0.0", "--demo-public").host());
        assertEquals("::1", Options.parse("--demo", "--host=::1").host());
    }

    @Test
    void rebuild_is_a_command_and_check_makes_it_only_look() {
        assertEquals(Command.REBUILD, Options.parse("rebuild").command());
        assertEquals(Command.REBUILD_CHECK, Options.parse("rebuild", "--check").command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 80",
                "--port",
                "--port 0",
                "--port 65536",
                "--port -1",
                "--port 8o",
                "--host --demo",
                "--data=",
                "--demo=full",
                "--today 2027-03-31",
                "--confirm-date soon",
                "--confirm-date",
                "--demo --confirm-date 2027-03-31",
                "--demo --today 31.3.2027",
                "--demo --today 2025-07-16",
                "--demo --host 0.0.0.0",
                "--demo=empty --host ::",
                "--demo-public",
                "--check",
                "--new-secrets=yes",
                "serve rebuild",
                "start"
            })
    void what_cannot_be_carried_out_is_a_misuse_told_in_one_line(String words) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Options.parse(words.split(" ")));

        assertEquals(2, refusal.exitCode());
        assertTrue(refusal.getMessage().lines().count() == 1, refusal.getMessage());
    }
}
