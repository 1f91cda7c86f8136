package org.covenanttracker.ledger.tree;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Entry;
import org.covenanttracker.ledger.LedgerUnavailable;
import org.covenanttracker.ledger.proof.NoteKey;

/// Reads the history of keys from the database.
@ApplicationScoped
class KeyHistories {

    /// No log changes its key that often.
    private static final int MOST = 1_000;

    private final DataSource database;
    private final Entries entries;
    private final SigningKeys keys;

    KeyHistories(DataSource database, Entries entries, SigningKeys keys) {
        this.database = database;
        this.entries = entries;
        this.keys = keys;
    }

    /// On a log that was never signed, the key at hand becomes its first.
    KeyHistory now() {
        KeyHistory history = first();
        List<Entry> changes = entries.after(-1, "SigningKeyRotated", null, MOST);
        changes.forEach(entry -> history.change(
                entry.index(), (TreeEvent.SigningKeyRotated) entries.read(entry).event()));
        return history;
    }

    /// The first key alone, for whoever reads the changes from elsewhere.
    KeyHistory first() {
        try (Connection connection = database.getConnection()) {
            return new KeyHistory(NoteKey.parse(first(connection)));
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private String first(Connection connection) throws SQLException {
        String vkey = read(connection);
        if (vkey != null) return vkey;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tree_key (vkey) values (?) on conflict do nothing")) {
            insert.setString(1, keys.numbered(1).key().vkey());
            insert.executeUpdate();
        }
        return read(connection);
    }

    private static String read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select vkey from tree_key");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
