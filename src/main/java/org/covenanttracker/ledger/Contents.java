package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.ledger.Commitment.Paragraph;

/// Keeps the words beside the log.
@ApplicationScoped
public class Contents {

    private static final String INSERT =
            "insert into content (stream, stream_version, field, ciphertext) values (?, ?, ?, ?)";
    private static final String INSERT_KEY =
            "insert into content_key (stream, stream_version, field, key) values (?, ?, ?, ?)";
    private static final String SELECT = """
            select stream, stream_version, field, ciphertext, key
            from content join content_key using (stream, stream_version, field)
            where stream = any (?)
            """;

    private final DataSource database;
    private final ContentStates states;

    Contents(DataSource database, ContentStates states) {
        this.database = database;
        this.states = states;
    }

    static void store(Connection connection, Collection<SealedContent> contents) throws SQLException {
        try (PreparedStatement text = connection.prepareStatement(INSERT);
                PreparedStatement key = connection.prepareStatement(INSERT_KEY)) {
            for (SealedContent content : contents) {
                for (var field : content.fields().entrySet()) {
                    add(text, content.entry(), field.getKey(), field.getValue().ciphertext());
                    add(key, content.entry(), field.getKey(), field.getValue().key());
                }
            }
            text.executeBatch();
            key.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Recorded<?> entry, String field, byte[] bytes)
            throws SQLException {
        insert.setObject(1, entry.stream());
        insert.setInt(2, entry.version());
        insert.setString(3, field);
        insert.setBytes(4, bytes);
        insert.addBatch();
    }

    public Words of(Collection<UUID> streams) {
        Map<ContentField, FieldState> touched = states.of(streams);
        Map<ContentField, List<Paragraph>> kept = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) kept.put(field(row), open(row));
            }
            return new Words(kept, touched, CommittedEntries.erasing(connection, touched));
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private static ContentField field(ResultSet row) throws SQLException {
        return new ContentField(row.getObject(1, UUID.class), row.getInt(2), row.getString(3));
    }

    private static List<Paragraph> open(ResultSet row) throws SQLException {
        return SealedContent.unpack(Cipher.decrypt(row.getBytes(5), row.getBytes(4)));
    }

    /// Destroys words, salts and key.
    ///
    /// @return whether anything of them was still kept
    boolean destroy(ContentField field) {
        boolean words = delete("delete from content", field);
        boolean key = delete("delete from content_key", field);
        return words || key;
    }

    private boolean delete(String delete, ContentField field) {
        String where = " where stream = ? and stream_version = ? and field = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(delete + where)) {
            statement.setObject(1, field.stream());
            statement.setInt(2, field.version());
            statement.setString(3, field.field());
            return statement.executeUpdate() > 0;
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
