package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Rewrites the tables of keys to words and files after an erasure, so that a deleted key does not stay
/// behind on disk. They are small; those of the words and files themselves, whose rewriting would lock
/// filing out for long, are left alone, since without its key a ciphertext says nothing.
@ApplicationScoped
class KeySweep implements NightlyWork {

    private static final Logger LOG = Logger.getLogger(KeySweep.class);
    private static final String NEWEST =
            "select coalesce(max(index), -1) from ledger_entry where type = 'ContentErased'";

    private final DataSource database;

    KeySweep(DataSource database) {
        this.database = database;
    }

    @Override
    public void run(LocalDate today) {
        rewrite();
    }

    /// Once more from the beginning: keys were destroyed that an earlier sweep knew nothing of.
    void force() {
        try (Connection connection = database.getConnection()) {
            sweptTo(connection, -1);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        rewrite();
    }

    /// Outside any transaction, as the database wants it. Where it fails, as when a dump reads the
    /// table at that moment, the next night does it.
    void rewrite() {
        try (Connection connection = database.getConnection()) {
            long newest = number(connection, NEWEST);
            if (newest <= number(connection, "select swept_to from content_sweep")) return;
            try (Statement sweep = connection.createStatement()) {
                sweep.execute("vacuum full content_key");
                sweep.execute("vacuum full file_key");
            }
            sweptTo(connection, newest);
        } catch (SQLException failed) {
            LOG.warnf("The table of content keys was not rewritten and will be next night: %s", failed.getMessage());
        }
    }

    private static void sweptTo(Connection connection, long index) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement("update content_sweep set swept_to = ?")) {
            done.setLong(1, index);
            done.executeUpdate();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
