package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataLockTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_in_use_is_refused_with_the_number_of_its_process() {
        DataLock lock = DataLock.on(folder);
        try (lock) {
            CannotStart refusal = assertThrows(CannotStart.class, () -> DataLock.on(folder));

            assertTrue(refusal.getMessage().contains("in use by process " + pid()), refusal.getMessage());
        }
    }

    @Test
    void a_lock_file_left_behind_is_no_hindrance() throws IOException {
        Files.writeString(folder.resolve("lock"), "123456789012\n");

        DataLock.on(folder).close();

        assertEquals(pid() + "\n", Files.readString(folder.resolve("lock")));
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }
}
