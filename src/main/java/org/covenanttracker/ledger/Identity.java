package org.covenanttracker.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// What the ledger was started as, for good.
@ApplicationScoped
public class Identity {

    private static final long OPENING_LOCK = 0x636f76656e616e75L;
    private static final int OPENING_SECONDS = 120;

    private final DataSource database;
    private final LedgerConfig config;
    private volatile Boolean demo;

    Identity(DataSource database, LedgerConfig config) {
        this.database = database;
        this.config = config;
    }

    public boolean isDemo() {
        if (demo == null) {
            demo = startedAsDemo().orElseThrow(() -> new IllegalStateException("The ledger was not opened yet"));
        }
        return demo;
    }

    /// The name under which checkpoints will be signed; a demo's says so.
    public String origin() {
        return isDemo() ? "demo." + config.origin() : config.origin();
    }

    /// Empty on a database that holds no ledger yet.
    public Optional<Boolean> startedAsDemo() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select demo from ledger_identity");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Says what a new ledger is, at once and for others to see; on an old one it says nothing.
    public void startAs(boolean asDemo) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        execute("insert into ledger_identity (demo) values (" + asDemo + ") on conflict do nothing"));
    }

    /// Runs what must not be done by two nodes at once, such as a first start.
    public void oneNodeAtATime(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(OPENING_SECONDS).run(() -> {
            // The work runs on other connections while this one only holds the lock.
            execute("set local idle_in_transaction_session_timeout = 0");
            execute("set local lock_timeout = '" + OPENING_SECONDS + "s'");
            execute("select pg_advisory_xact_lock(" + OPENING_LOCK + ")");
            work.run();
        });
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
