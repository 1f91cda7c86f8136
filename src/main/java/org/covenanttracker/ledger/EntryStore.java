package org.covenanttracker.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.postgresql.util.PSQLException;

/// The ledger's own SQL, on a connection that is in the command's transaction.
///
/// Indexes are given out under a transaction-wide advisory lock as `max(index) + 1`, so they are
/// contiguous and in commit order. A sequence leaves gaps; a counter row that is updated for each
/// entry gathers dead versions while a dump holds a snapshot (measured: 1,236 to 530 appends/s).
final class EntryStore {

    /// Any number will do as long as every node uses the same: "covenant" in ASCII.
    private static final long LOCK = 0x636f76656e616e74L;

    /// Both say that this version of the stream is taken; the words' table is filled first.
    private static final Set<String> STREAM_VERSIONS = Set.of("ledger_entry_stream_version", "content_pk");

    private EntryStore() {}

    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    /// Each statement sees what was committed before it, so what is read under the lock is the newest.
    static long size(Connection connection) throws SQLException {
        return single(connection, "select coalesce(max(index) + 1, 0) from ledger_entry", Long.class);
    }

    /// The open day, or null before the ledger was opened.
    static LocalDate day(Connection connection) throws SQLException {
        return single(connection, "select day from ledger_day", LocalDate.class);
    }

    /// Moves the open day forward, never back, whatever another node's clock says.
    static void turnDay(Connection connection, LocalDate day) throws SQLException {
        lock(connection);
        String insert = """
                insert into ledger_day (day) values (?)
                on conflict (single) do update set day = excluded.day where ledger_day.day < excluded.day
                """;
        try (PreparedStatement turn = connection.prepareStatement(insert)) {
            turn.setObject(1, day);
            turn.executeUpdate();
        }
    }

    static Written append(Connection connection, List<SealedContent> contents, Instant now) throws SQLException {
        LocalDate today = contents.getFirst().entry().on();
        lock(connection);
        if (!today.equals(day(connection))) throw new DayTurned();
        long index = size(connection);
        try (PreparedStatement entry =
                        connection.prepareStatement("insert into ledger_entry values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement time = connection.prepareStatement("insert into ledger_time values (?, ?)")) {
            for (SealedContent content : contents) {
                addEntry(entry, index, content);
                time.setLong(1, index++);
                time.setTimestamp(2, Timestamp.from(now));
                time.addBatch();
            }
            entry.executeBatch();
            time.executeBatch();
        } catch (SQLException failed) {
            if (isStale(failed)) throw Refusal.stale("Somebody changed this first; read it again and decide anew.");
            throw failed;
        }
        return new Written(index - 1);
    }

    private static void addEntry(PreparedStatement insert, long index, SealedContent content) throws SQLException {
        Recorded<?> entry = content.entry();
        byte[] leaf = Leaf.write(index, entry, content.commitments());
        if (leaf.length > Leaf.MAX_BYTES) throw new IllegalStateException("A leaf of " + leaf.length + " bytes");
        insert.setLong(1, index);
        insert.setObject(2, entry.stream());
        insert.setInt(3, entry.version());
        insert.setString(4, entry.event().type());
        insert.setObject(5, entry.on());
        insert.setBytes(6, leaf);
        insert.setBytes(7, MerkleTree.leafHash(leaf));
        insert.addBatch();
    }

    static Refusal stale() {
        return Refusal.stale("Somebody changed this first; read it again and decide anew.");
    }

    /// A failed batch carries the server's own message behind its first exception.
    static boolean isStale(SQLException failed) {
        for (Throwable each : failed) {
            if (each instanceof PSQLException server
                    && server.getServerErrorMessage() != null
                    && STREAM_VERSIONS.contains(server.getServerErrorMessage().getConstraint())) {
                return true;
            }
        }
        return false;
    }

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3), row.getBytes(4));
    }

    private static <T> T single(Connection connection, String query, Class<T> type) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getObject(1, type) : null;
        }
    }
}
