package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/// Reads the ledger: by page for its readers, from an index on for those who follow it.
@ApplicationScoped
public class Entries {

    private static final String COLUMNS = "select index, stream, leaf, leaf_hash from ledger_entry ";
    private static final int RUN = 1_000;

    private final DataSource database;
    private final Ledger ledger;

    Entries(DataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    public long size() {
        try (Connection connection = database.getConnection()) {
            return EntryStore.size(connection);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Entries after an index, in order.
    ///
    /// @param type an event type, or null for all
    /// @param stream a stream, or null for all
    public List<Entry> after(long index, String type, UUID stream, int limit) {
        String where =
                "where index > ?" + (type == null ? "" : " and type = ?") + (stream == null ? "" : " and stream = ?");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + where + " order by index limit ?")) {
            int parameter = 1;
            select.setLong(parameter++, index);
            if (type != null) select.setString(parameter++, type);
            if (stream != null) select.setObject(parameter++, stream);
            select.setInt(parameter, limit);
            return rows(select);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private static List<Entry> rows(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) entries.add(EntryStore.read(row));
        }
        return entries;
    }

    /// Hands over every entry from an index on, with that index, until the newest is reached.
    public void follow(long from, BiConsumer<Long, Recorded<?>> follower) {
        follow(from, size(), follower);
    }

    /// Hands over every entry from an index on, with that index.
    ///
    /// @param end the index before which to stop
    public void follow(long from, long end, BiConsumer<Long, Recorded<?>> follower) {
        for (long next = from; next < end; ) {
            List<Entry> run = after(next - 1, null, null, (int) Math.min(RUN, end - next));
            for (Entry entry : run) follower.accept(entry.index(), read(entry));
            next += run.size();
        }
    }

    public Recorded<?> read(Entry entry) {
        return read(entry.leaf());
    }

    /// @param leaf the exact bytes of an entry
    public Recorded<?> read(byte[] leaf) {
        return Leaf.read(leaf, ledger.types());
    }
}
