package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Finds entries by the content that they commit to.
@ApplicationScoped
class CommittedEntries {

    private static final String COLUMNS = "select index, stream, leaf, leaf_hash from ledger_entry e ";
    /// Kept, or touched by a steward: what is erased is no longer among what is kept.
    private static final String WITH_CONTENT = """
            (exists (select 1 from content c where c.stream = e.stream and c.stream_version = e.stream_version)
                or exists (select 1 from content_state s
                    where s.stream = e.stream and s.stream_version = e.stream_version))
            order by index
            """;
    private static final String ERASING =
            "select stream, stream_version, index from ledger_entry where type = 'ContentErased' and stream = any (?)";

    private final DataSource database;

    CommittedEntries(DataSource database) {
        this.database = database;
    }

    Optional<Committed> at(long index) {
        return select("where index = ?", select -> select.setLong(1, index)).stream()
                .findFirst();
    }

    /// Those of a stream, in order.
    List<Committed> of(UUID stream) {
        return select("where stream = ? order by index", select -> select.setObject(1, stream));
    }

    /// Those of some streams that have content, in order.
    List<Committed> withContent(Collection<UUID> streams) {
        return select(
                "where stream = any (?) and " + WITH_CONTENT,
                select -> select.setArray(1, select.getConnection().createArrayOf("uuid", streams.toArray())));
    }

    /// Those after an index that have content, in order.
    List<Committed> withContent(long index, int limit) {
        return select("where index > ? and " + WITH_CONTENT + "limit ?", select -> {
            select.setLong(1, index);
            select.setInt(2, limit);
        });
    }

    private List<Committed> select(String where, Parameters parameters) {
        List<Committed> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) entries.add(Leaf.committed(EntryStore.read(row)));
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return entries;
    }

    /// Where the erasures of some streams stand in the log, by the version of the erasing event.
    static Map<ContentField, Long> erasing(Connection connection, Map<ContentField, FieldState> states)
            throws SQLException {
        Map<ContentField, Long> erasedBy = new HashMap<>();
        Object[] streams = states.entrySet().stream()
                .filter(each -> each.getValue().erasure() != null)
                .map(each -> each.getKey().stream())
                .distinct()
                .toArray();
        if (streams.length == 0) return erasedBy;
        try (PreparedStatement select = connection.prepareStatement(ERASING)) {
            select.setArray(1, connection.createArrayOf("uuid", streams));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID stream = row.getObject(1, UUID.class);
                    int version = row.getInt(2);
                    long index = row.getLong(3);
                    states.forEach((field, state) -> {
                        boolean byThis =
                                state.erasure() != null && state.erasure().version() == version;
                        if (byThis && field.stream().equals(stream)) erasedBy.put(field, index);
                    });
                }
            }
        }
        return erasedBy;
    }

    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }
}
