package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every test starts real servers on one folder, one after the other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    @Test
    void what_is_acknowledged_is_on_the_disk_and_no_words_reach_the_log() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertEquals("on", ask(database, "SHOW " + setting), setting);
            }
            assertEquals("UTF8", ask(database, "SHOW server_encoding"));
            assertEquals("127.0.0.1", ask(database, "SHOW listen_addresses"));
            assertEquals("terse", ask(database, "SHOW log_error_verbosity"));
            assertEquals("panic", ask(database, "SHOW log_min_error_statement"));
            assertDoesNotThrow(new DatabaseCheck(database.login())::refuseUnsafe);
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            String url = database.login().url();

            assertRefused(new DatabaseLogin(url, "covenant", "wrong"), "refuses us");
            assertRefused(new DatabaseLogin(url, "covenant", ""), "refuses us");
            assertRefused(new DatabaseLogin(url, "postgres", "wrong"), "refuses us");
        }
    }

    @Test
    void no_line_of_its_access_file_trusts_anybody() throws Exception {
        EmbeddedDatabase.start(folder).close();

        List<String> rules = Files.readAllLines(folder.resolve("postgres/pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertTrue(rules.stream().allMatch(rule -> rule.endsWith("scram-sha-256")), rules.toString());
    }

    @Test
    void the_service_is_no_superuser() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("off", ask(database, "SHOW is_superuser"));
        }
    }

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            run(database, "CREATE TABLE kept AS SELECT 'over a restart' AS word");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("over a restart", ask(database, "SELECT word FROM kept"));
        }
    }

    @Test
    void what_was_stored_is_there_after_the_server_was_killed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            run(database, "CREATE TABLE survived AS SELECT 'a kill' AS word");
            postmaster().running().orElseThrow().destroyForcibly();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("a kill", ask(database, "SELECT word FROM survived"));
        }
    }

    @Test
    void a_server_left_by_a_killed_run_is_stopped_first() throws Exception {
        EmbeddedDatabase.start(folder).close();
        server().start(PostgresServer.SETTINGS);
        ProcessHandle orphan = postmaster().running().orElseThrow();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertEquals("1", ask(database, "SELECT 1"));
            assertTrue(orphan.pid() != postmaster().running().orElseThrow().pid());
        }
        assertTrue(postmaster().running().isEmpty());
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder));
            assertEquals("1", ask(database, "SELECT 1"));
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_begun_again(@TempDir Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.createDirectories(fresh.resolve("programs/new/bin"));
        Files.writeString(fresh.resolve("postgres.new/PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh)) {
            assertEquals("covenant", ask(database, "SELECT current_database()"));
        }
        assertFalse(Files.exists(fresh.resolve("postgres.new")));
    }

    @Test
    void a_lost_password_is_not_replaced_by_a_new_one() throws IOException {
        EmbeddedDatabase.start(folder).close();
        Path password = folder.resolve("secrets/postgres-password");
        Path away = Files.move(password, folder.resolve("away"));
        try {
            assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder));
            assertFalse(Files.exists(password));
        } finally {
            Files.move(away, password);
        }
    }

    @Test
    void a_server_that_does_not_wait_for_the_disk_is_refused() {
        EmbeddedDatabase.start(folder).close();
        List<String> hasty = PostgresServer.SETTINGS.stream()
                .map(setting -> setting.replace("fsync=on", "fsync=off"))
                .toList();
        PostgresServer server = server();
        int port = server.start(hasty);
        try {
            assertRefused(new FirstLogin(port, password()).login(), "fsync is off");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_database_out_of_reach_is_refused() {
        assertRefused(new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/covenant", "a", "b"), "cannot reach");
        assertRefused(new DatabaseLogin("jdbc:postgresql://nobody.invalid/covenant", "a", "b"), "no such host");
        assertRefused(new DatabaseLogin("jdbc:mysql://127.0.0.1/covenant", "a", "b"), "must begin with");
    }

    private static void assertRefused(DatabaseLogin login, String words) {
        CannotStart refusal = assertThrows(CannotStart.class, new DatabaseCheck(login)::refuseUnsafe);
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.login().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PostgresServer server() {
        Path programs = PostgresArchive.forThisMachine().unpackedIn(folder);
        return new PostgresServer(PostgresPrograms.in(programs, folder.resolve("postgres.log")), databaseFolder());
    }

    private static Postmaster postmaster() {
        return new Postmaster(databaseFolder());
    }

    private static Path databaseFolder() {
        return folder.resolve("postgres");
    }

    private static String password() {
        try {
            return Files.readString(folder.resolve("secrets/postgres-password")).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
