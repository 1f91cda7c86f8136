package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.http.Actor;
import org.covenanttracker.start.DatabaseLogin;
import org.covenanttracker.start.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixteen writers, each deciding with the day it read before, while midnight passes and somebody
/// holds a snapshot as a dump does. `-Dload.seconds=20` is the length that CI runs.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppendUnderLoadTest {

    private static final int WRITERS = 16;
    private static final int SECONDS = Integer.getInteger("load.seconds", 6);
    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-18");

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger daysTurned = new AtomicInteger();
    private DatabaseLogin login;

    @Test
    void indexes_are_contiguous_and_dates_never_go_back(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            login = database.login();
            Flyway.configure()
                    .dataSource(login.url(), login.username(), login.password())
                    .load()
                    .migrate();
            turnTo(FRIDAY);
            check(appendUnderASnapshot());
        }
    }

    private int appendUnderASnapshot() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                Connection dump = connect()) {
            holdSnapshot(dump);
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) counts.add(writers.submit(this::write));
            Thread.sleep(SECONDS * 500L);
            turnTo(FRIDAY.plusDays(1));
            Thread.sleep(SECONDS * 500L);
            running.set(false);
            int appended = 0;
            for (Future<Integer> count : counts) appended += count.get();
            return appended;
        }
    }

    /// Reads the day once, as a command does, and appends; a day turned meanwhile means once more.
    private int write() throws SQLException {
        int appended = 0;
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            while (running.get()) {
                LocalDate today = EntryStore.day(connection);
                try {
                    SealedContent content = SealedContent.of(event(today));
                    Contents.store(connection, List.of(content));
                    EntryStore.append(connection, List.of(content), Instant.EPOCH);
                    connection.commit();
                    appended++;
                } catch (DayTurned again) {
                    connection.rollback();
                    daysTurned.incrementAndGet();
                }
            }
        }
        return appended;
    }

    private static Draft<?> event(LocalDate today) {
        return new Draft<>(
                new Recorded<>(UUID.randomUUID(), 1, today, Actor.CLOCK, new BreachAcknowledged(null, null)), Map.of());
    }

    private void check(int appended) throws SQLException {
        String query = """
                select count(*), min(index), max(index),
                       count(*) filter (where day < before), count(distinct day)
                from (select index, recorded_on as day, lag(recorded_on) over (order by index) as before
                      from ledger_entry) as entry
                """;
        try (Connection connection = connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            System.out.printf(
                    "%d entries in %d s, %d commands decided again at midnight%n", appended, SECONDS, daysTurned.get());
            assertTrue(appended > WRITERS);
            assertEquals(appended, row.getLong(1));
            assertEquals(0, row.getLong(2));
            assertEquals(appended - 1, row.getLong(3));
            assertEquals(0, row.getLong(4), "dates that went back");
            assertEquals(2, row.getLong(5), "days");
        }
    }

    private static void holdSnapshot(Connection dump) throws SQLException {
        dump.setAutoCommit(false);
        dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        EntryStore.size(dump);
    }

    private void turnTo(LocalDate day) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            EntryStore.turnDay(connection, day);
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(login.url(), login.username(), login.password());
    }
}
