package org.covenanttracker.ledger;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The leaves from one index to another by PostgreSQL's COPY: the server sends on while those that came
/// are parsed, where a query for each run would let both wait for each other. For one thread at a time.
final class LeafStream implements AutoCloseable {

    private static final String COPY =
            "copy (select leaf from ledger_entry where index >= %d and index < %d order by index) to stdout (format binary)";

    /// With what a binary COPY begins, in front of the first row. After it comes the length of an extension.
    private static final int SIGNATURE_AND_FLAGS = 11 + Integer.BYTES;

    private final DataSource database;
    private final long first;
    private final long end;
    private long next;
    private Connection connection;
    private CopyOut copy;

    LeafStream(DataSource database, long from, long end) {
        this.database = database;
        this.first = from;
        this.next = from;
        this.end = end;
    }

    /// The next ones, so many unless the end comes first. Throws where the ledger holds fewer.
    List<byte[]> next(int most) {
        try {
            if (copy == null) open();
            List<byte[]> leaves = new ArrayList<>(most);
            for (; leaves.size() < most && next < end; next++) leaves.add(leaf(copy.readFromCopy()));
            return leaves;
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Not before the first read, which comes on the thread that reads.
    private void open() throws SQLException {
        connection = database.getConnection();
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(next, end));
    }

    /// @param row null at the end; else the number of columns and, of the only one, length and bytes
    private byte[] leaf(byte[] row) {
        if (row == null) throw lacking();
        ByteBuffer rest = ByteBuffer.wrap(row);
        if (next == first) skipHeader(rest);
        if (rest.getShort() != 1) throw lacking();
        byte[] leaf = new byte[rest.getInt()];
        rest.get(leaf);
        return leaf;
    }

    private static void skipHeader(ByteBuffer row) {
        row.position(SIGNATURE_AND_FLAGS);
        int extension = row.getInt();
        row.position(row.position() + extension);
    }

    private IllegalStateException lacking() {
        return new IllegalStateException("The ledger lacks entry " + next + ", which comes before " + end);
    }

    /// Reads what is left, up to the message that says that it is over, or the connection would be of no use
    /// to whoever has it next. Not by a cancellation: one that comes too late hits the next statement.
    @Override
    public void close() {
        if (connection == null) return;
        try (Connection _ = connection) {
            while (copy != null && copy.isActive()) copy.readFromCopy();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
