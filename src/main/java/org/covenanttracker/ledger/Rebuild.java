package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Makes all projected rows anew from the ledger, and says where they differ from what was there.
@ApplicationScoped
public class Rebuild {

    private static final int RUN = 500;
    private static final int TIMEOUT_SECONDS = 3_600;

    private final DataSource database;
    private final EntityManager rows;
    private final Entries entries;
    private final List<Projection> projections;

    Rebuild(DataSource database, EntityManager rows, Entries entries, @All List<Projection> projections) {
        this.database = database;
        this.rows = rows;
        this.entries = entries;
        this.projections = projections;
    }

    /// Compares without keeping: the rows are made anew and rolled back.
    ///
    /// @return one line for each row that differs
    public List<String> check(LongConsumer progress) {
        List<String> differences = new ArrayList<>();
        try {
            run(progress, differences, true);
        } catch (RolledBack onPurpose) {
            return differences;
        }
        return differences;
    }

    /// Makes the rows anew and keeps them.
    public List<String> rebuild(LongConsumer progress) {
        List<String> differences = new ArrayList<>();
        run(progress, differences, false);
        return differences;
    }

    private void run(LongConsumer progress, List<String> differences, boolean rollBack) {
        QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .exceptionHandler(thrown -> TransactionExceptionResult.ROLLBACK)
                .run(() -> {
                    Map<String, List<String>> before = snapshot(true);
                    replay(progress);
                    compare(before, snapshot(false), differences);
                    if (rollBack) throw new RolledBack();
                });
    }

    private void replay(LongConsumer progress) {
        tables().forEach(table -> rows.createNativeQuery("delete from " + table).executeUpdate());
        entries.follow(0, (index, entry) -> {
            projections.forEach(each -> each.apply(entry));
            if (index % RUN == 0) {
                rows.flush();
                rows.clear();
                progress.accept(index);
            }
        });
        rows.flush();
        rows.clear();
    }

    /// Every row as text. Writers are kept out first, so that nothing moves in between.
    private Map<String, List<String>> snapshot(boolean lock) {
        Map<String, List<String>> snapshot = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            if (lock) EntryStore.lock(connection);
            for (String table : tables()) snapshot.put(table, rowsOf(connection, table));
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return snapshot;
    }

    private static List<String> rowsOf(Connection connection, String table) throws SQLException {
        List<String> texts = new ArrayList<>();
        String query = "select to_jsonb(t)::text from " + table + " t order by 1";
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) texts.add(row.getString(1));
        }
        return texts;
    }

    private static void compare(
            Map<String, List<String>> before, Map<String, List<String>> after, List<String> differences) {
        before.forEach((table, old) -> {
            List<String> made = after.get(table);
            minus(old, made).forEach(row -> differences.add(table + " has   " + row));
            minus(made, old).forEach(row -> differences.add(table + " wants " + row));
        });
    }

    private static Stream<String> minus(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row));
    }

    private List<String> tables() {
        return projections.stream().flatMap(each -> each.tables().stream()).toList();
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RolledBack() {
            super("checked", null, false, false);
        }
    }
}
