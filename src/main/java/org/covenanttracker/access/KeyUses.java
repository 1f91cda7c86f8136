package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.covenanttracker.ledger.LedgerUnavailable;

/// When each key was last used, by day and never finer: its holder sees a use that is not his, and
/// nobody can match filings to hours. Written once a day for each key and node.
@ApplicationScoped
class KeyUses {

    private static final String UPSERT = """
            insert into key_use (key, last_used_on) values (?, ?)
            on conflict (key) do update set last_used_on = excluded.last_used_on
            where key_use.last_used_on < excluded.last_used_on
            """;

    private final DataSource database;
    private final Map<UUID, LocalDate> noted = new ConcurrentHashMap<>();

    KeyUses(DataSource database) {
        this.database = database;
    }

    void note(UUID key, LocalDate today) {
        if (today.equals(noted.get(key))) return;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, key);
            upsert.setObject(2, today);
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        noted.put(key, today);
    }

    /// A key that was never used is not in it.
    Map<UUID, LocalDate> lastOf(Collection<UUID> keys) {
        Map<UUID, LocalDate> last = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key, last_used_on from key_use where key = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) last.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return last;
    }
}
