package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostmasterTest {

    private static final long NO_PROCESS = 99_999_999;

    @TempDir
    Path folder;

    @Test
    void no_number_is_no_server() {
        assertTrue(new Postmaster(folder).running().isEmpty());
    }

    @Test
    void the_number_of_a_process_that_ended_is_left_to_postgresql() throws IOException {
        write(NO_PROCESS);
        Postmaster postmaster = new Postmaster(folder);

        postmaster.forgetNumberOfAnother();

        assertTrue(postmaster.running().isEmpty());
        assertTrue(Files.exists(pidFile()));
    }

    @Test
    void a_number_that_another_process_has_by_now_is_forgotten_and_that_one_left_alone() throws IOException {
        Process other = new ProcessBuilder("sh", "-c", "sleep 60; :", "postgres", "-D", folder.toString()).start();
        try {
            write(other.pid());
            Postmaster postmaster = new Postmaster(folder);

            assertTrue(postmaster.running().isEmpty());
            new PostgresServer(null, folder).stopOrphan();

            assertTrue(other.isAlive());
            assertFalse(Files.exists(pidFile()));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void an_unfinished_file_names_nobody() throws IOException {
        Files.writeString(pidFile(), "");

        assertTrue(new Postmaster(folder).running().isEmpty());
    }

    private void write(long pid) throws IOException {
        Files.writeString(pidFile(), pid + "\n" + folder + "\n");
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
