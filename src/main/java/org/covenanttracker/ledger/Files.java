package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Keeps files that entries speak of, each encrypted under a key of its own. An entry gives a file's id
/// and commits, among its words, to its digest; who may see the file is the feature's rule.
@ApplicationScoped
public class Files {

    private final DataSource database;

    Files(DataSource database) {
        this.database = database;
    }

    /// In the transaction of the command that attaches it.
    public void store(UUID id, byte[] bytes) {
        byte[] key = Cipher.newKey();
        put("insert into file (id, ciphertext) values (?, ?)", id, Cipher.encrypt(key, bytes));
        put("insert into file_key (file, key) values (?, ?)", id, key);
    }

    private void put(String insert, UUID id, byte[] bytes) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setBytes(2, bytes);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Empty once it is destroyed.
    public Optional<byte[]> read(UUID id) {
        String select = "select ciphertext, key from file join file_key on file = id where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Cipher.decrypt(row.getBytes(2), row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// With its key, when the words that commit to it are erased.
    public void destroy(UUID id) {
        delete("delete from file where id = ?", id);
        delete("delete from file_key where file = ?", id);
    }

    private void delete(String delete, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
