package org.covenanttracker;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Two requests that meet: both are held where they wait for the ledger, so that neither has seen
/// what the other writes, and then let go.
public final class Meanwhile {

    /// The lock under which the ledger gives out indexes.
    private static final String HOLD = "select pg_advisory_xact_lock(x'636f76656e616e74'::bit(64)::bigint)";

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private Meanwhile() {}

    public static List<Response> both(DataSource database, Supplier<Response> one, Supplier<Response> other)
            throws SQLException {
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            ask(holder, HOLD);
            var first = CompletableFuture.supplyAsync(one, Meanwhile::apart);
            awaitWaiting(database, 1);
            var second = CompletableFuture.supplyAsync(other, Meanwhile::apart);
            awaitWaiting(database, 2);
            holder.rollback();
            holder.setAutoCommit(true);
            return List.of(first.join(), second.join());
        }
    }

    /// The common pool of a small machine would run one after the other.
    private static void apart(Runnable task) {
        Thread.ofPlatform().start(task);
    }

    /// Well inside the two seconds after which a session gives up a lock.
    private static void awaitWaiting(DataSource database, int sessions) throws SQLException {
        long end = System.nanoTime() + 1_000_000_000L;
        try (Connection watcher = database.getConnection()) {
            while (ask(watcher, WAITING) < sessions && System.nanoTime() < end) Thread.onSpinWait();
        }
    }

    private static long ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return question.equals(HOLD) ? 0 : answer.getLong(1);
        }
    }
}
