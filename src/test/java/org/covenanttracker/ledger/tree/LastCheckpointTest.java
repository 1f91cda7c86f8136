package org.covenanttracker.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastCheckpointTest {

    private static final Instant NOW = Instant.parse("2026-12-18T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_log_that_was_never_signed_has_none() {
        LastCheckpoint last = new LastCheckpoint(folder.resolve("last"));
        assertEquals(Optional.empty(), last.read());
        assertTrue(Double.isNaN(last.ageSeconds(NOW)));
    }

    @Test
    void what_was_written_last_is_read_and_nothing_else_is_left() throws IOException {
        LastCheckpoint last = new LastCheckpoint(folder.resolve("last"));
        last.write("one, and longer\n");
        last.write("two\n");
        assertEquals(Optional.of("two\n"), last.read());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_draft_that_a_crash_left_is_never_read_and_is_written_over() throws IOException {
        Files.writeString(folder.resolve("last.new"), "half of something that is longer than what comes");
        LastCheckpoint last = new LastCheckpoint(folder.resolve("last"));
        assertEquals(Optional.empty(), last.read());
        last.write("whole\n");
        assertEquals(Optional.of("whole\n"), last.read());
        assertFalse(Files.exists(folder.resolve("last.new")));
    }

    @Test
    void its_age_is_that_of_the_file() throws IOException {
        LastCheckpoint last = new LastCheckpoint(folder.resolve("last"));
        last.write("x\n");
        Files.setLastModifiedTime(last.file(), FileTime.from(NOW.minusSeconds(90)));
        assertEquals(90.0, last.ageSeconds(NOW));
    }

    @Test
    void where_it_cannot_be_kept_nothing_is_signed() {
        LastCheckpoint last =
                new LastCheckpoint(folder.resolve("no-such-folder").resolve("last"));
        Unsound unsound = assertThrows(Unsound.class, () -> last.write("x\n"));
        assertTrue(unsound.getMessage().contains("nothing is signed"), unsound.getMessage());
    }

    @Test
    void where_it_cannot_be_read_that_is_said() throws IOException {
        Files.createDirectory(folder.resolve("last"));
        Unsound unsound = assertThrows(Unsound.class, () -> new LastCheckpoint(folder.resolve("last")).read());
        assertTrue(unsound.getMessage().contains("cannot be read"), unsound.getMessage());
    }
}
