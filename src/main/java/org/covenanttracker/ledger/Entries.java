package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/// Reads the ledger: by page for its readers, from an index on for those who follow it.
@ApplicationScoped
public class Entries {

    private static final String COLUMNS = "select index, stream, leaf, leaf_hash from ledger_entry ";
    private static final int RUN = 2_000;

    /// How many runs are kept waiting for whoever follows.
    private static final int AHEAD = 4;

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

    /// The place in its stream of the entry at an index; empty where it is of another stream.
    public Optional<Integer> versionAt(long index, UUID stream) {
        return after(index - 1, null, stream, 1).stream()
                .filter(each -> each.index() == index)
                .map(each -> read(each).version())
                .findFirst();
    }

    /// The index of the entry at a place in its stream.
    public long indexOf(UUID stream, int version) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select index from ledger_entry where stream = ? and stream_version = ?")) {
            select.setObject(1, stream);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
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

    /// Hands over every entry from an index on, with that index. While one run is taken, another thread reads
    /// and parses the next ones: whoever follows from the start has a long way to go.
    ///
    /// @param end the index before which to stop
    public void follow(long from, long end, BiConsumer<Long, Recorded<?>> follower) {
        follow(from, end, RUN, follower);
    }

    /// @param run how many are read at once
    void follow(long from, long end, int run, BiConsumer<Long, Recorded<?>> follower) {
        if (end - from > run) followAhead(from, end, run, follower);
        else if (end > from) hand(from, all(from, end), follower);
    }

    /// On the command's own connection, if there is one: it is free for others again before anybody
    /// sees a leaf.
    private List<Recorded<?>> all(long from, long end) {
        try (LeafStream leaves = new LeafStream(database, from, end)) {
            return next((int) (end - from), leaves);
        }
    }

    /// The stream is opened and closed on the thread that reads. On that of a command it would be, or be
    /// taken for, the command's own connection.
    private void followAhead(long from, long end, int run, BiConsumer<Long, Recorded<?>> follower) {
        LeafStream leaves = new LeafStream(database, from, end);
        Deque<Future<List<Recorded<?>>>> ahead = new ArrayDeque<>();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            try {
                long asked = from;
                for (long handed = from; handed < end; ) {
                    for (; asked < end && ahead.size() <= AHEAD; asked += run) {
                        ahead.add(reader.submit(() -> next(run, leaves)));
                    }
                    List<Recorded<?>> next = await(ahead.remove());
                    hand(handed, next, follower);
                    handed += next.size();
                }
            } finally {
                reader.execute(leaves::close);
            }
        }
    }

    private static void hand(long from, List<Recorded<?>> run, BiConsumer<Long, Recorded<?>> follower) {
        for (int i = 0; i < run.size(); i++) follower.accept(from + i, run.get(i));
    }

    private static List<Recorded<?>> await(Future<List<Recorded<?>>> run) {
        try {
            return run.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the ledger", stopped);
        }
    }

    private List<Recorded<?>> next(int most, LeafStream leaves) {
        return Leaf.readAll(leaves.next(most), ledger.types());
    }

    public Recorded<?> read(Entry entry) {
        return read(entry.leaf());
    }

    /// @param leaf the exact bytes of an entry
    public Recorded<?> read(byte[] leaf) {
        return Leaf.read(leaf, ledger.types());
    }
}
