package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.UntrueProof;

/// Puts entries back that a restored database lacks, byte for byte as they were signed.
@ApplicationScoped
public class LostEntries {

    private final DataSource database;

    LostEntries(DataSource database) {
        this.database = database;
    }

    /// Within the caller's transaction. An entry that is there must be the same.
    public void take(long index, byte[] leaf, Recorded<?> entry) {
        try (Connection connection = database.getConnection()) {
            byte[] kept = kept(connection, index);
            if (kept == null) {
                insert(connection, index, leaf, entry);
            } else if (!Arrays.equals(kept, leaf)) {
                throw new UntrueProof("its entry " + index + " is not the one in the database");
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private static byte[] kept(Connection connection, long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select leaf from ledger_entry where index = ?")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private static void insert(Connection connection, long index, byte[] leaf, Recorded<?> entry) throws SQLException {
        if (index != EntryStore.size(connection)) throw new UntrueProof("it has a gap before entry " + index);
        EntryStore.turnDay(connection, entry.on());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into ledger_entry values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, index);
            insert.setObject(2, entry.stream());
            insert.setInt(3, entry.version());
            insert.setString(4, entry.event().type());
            insert.setObject(5, entry.on());
            insert.setBytes(6, leaf);
            insert.setBytes(7, MerkleTree.leafHash(leaf));
            insert.executeUpdate();
        }
    }
}
