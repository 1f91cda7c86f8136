package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What was done to fields of content, as stored.
@ApplicationScoped
class ContentStates {

    private static final String SELECT = "select stream, stream_version, field, state from content_state ";
    private static final String UPSERT = """
            insert into content_state (stream, stream_version, field, wake_on, state) values (?, ?, ?, ?, ?)
            on conflict (stream, stream_version, field) do update set wake_on = excluded.wake_on, state = excluded.state
            """;

    private final DataSource database;

    ContentStates(DataSource database) {
        this.database = database;
    }

    FieldState of(ContentField field) {
        return of(List.of(field.stream())).getOrDefault(field, FieldState.UNTOUCHED);
    }

    Map<ContentField, FieldState> of(Collection<UUID> streams) {
        Map<ContentField, FieldState> states = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + "where stream = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", streams.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) states.put(field(row), StateJson.read(row.getString(4), FieldState.class));
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return states;
    }

    void put(ContentField field, FieldState state) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, field.stream());
            upsert.setInt(2, field.version());
            upsert.setString(3, field.field());
            upsert.setObject(4, state.wakeOn());
            upsert.setString(5, StateJson.write(state));
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Those that the night's work has something to do on, oldest first.
    List<ContentField> toWakeOn(LocalDate day) {
        List<ContentField> due = new ArrayList<>();
        String where = "where wake_on <= ? order by wake_on, stream, stream_version, field";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setObject(1, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) due.add(field(row));
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return due;
    }

    private static ContentField field(ResultSet row) throws SQLException {
        return new ContentField(row.getObject(1, UUID.class), row.getInt(2), row.getString(3));
    }
}
