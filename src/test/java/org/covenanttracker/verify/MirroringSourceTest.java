package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is kept whole or not at all, and an older one stays until then.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MirroringSourceTest {

    private static final byte[] BYTES = "read once".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void what_was_read_is_kept_under_its_name() throws IOException {
        MirroringSource source = new MirroringSource((name, longest) -> BYTES, folder.resolve("mirror"));
        assertArrayEquals(BYTES, source.read("tile/entries/x001/234.p/5", 99));
        source.keep();
        assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("mirror/tile/entries/x001/234.p/5")));
        assertEquals(List.of("mirror"), names());
    }

    @Test
    void nothing_is_kept_of_what_was_not_found_true() {
        new MirroringSource((name, longest) -> BYTES, folder.resolve("mirror")).read("checkpoint", 99);
        assertFalse(Files.exists(folder.resolve("mirror")));
    }

    @Test
    void a_newer_copy_takes_the_place_of_an_older_one_with_all_its_files() throws IOException {
        MirroringSource older = new MirroringSource((name, longest) -> BYTES, folder.resolve("mirror"));
        older.read("tile/0/000.p/7", 99);
        older.keep();
        MirroringSource newer = new MirroringSource((name, longest) -> BYTES, folder.resolve("mirror"));
        newer.read("tile/0/000.p/8", 99);
        assertEquals(List.of("mirror", "mirror.new"), names());
        newer.keep();
        assertEquals(List.of("mirror"), names());
        assertFalse(Files.exists(folder.resolve("mirror/tile/0/000.p/7")));
    }

    @Test
    void a_draft_that_was_left_behind_does_not_get_into_the_next_copy() throws IOException {
        Files.createDirectories(folder.resolve("mirror.new"));
        Files.writeString(folder.resolve("mirror.new/stale"), "stale");
        MirroringSource source = new MirroringSource((name, longest) -> BYTES, folder.resolve("mirror"));
        source.read("vkeys", 99);
        source.keep();
        assertFalse(Files.exists(folder.resolve("mirror/stale")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
