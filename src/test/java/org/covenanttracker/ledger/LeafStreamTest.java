package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeafStreamTest {

    @Inject
    DataSource database;

    @Inject
    Entries entries;

    @Test
    void the_leaves_are_those_that_a_query_finds() {
        List<Entry> known = entries.after(2, null, null, 20);
        assertTrue(known.size() == 20, "a register has more entries");
        try (LeafStream leaves = new LeafStream(database, 3, 23)) {
            for (int from = 0; from < 20; from += 7) {
                List<byte[]> run = leaves.next(7);
                assertEquals(Math.min(7, 20 - from), run.size());
                for (int i = 0; i < run.size(); i++) {
                    assertArrayEquals(known.get(from + i).leaf(), run.get(i));
                }
            }
            assertEquals(List.of(), leaves.next(7));
        }
    }

    /// More often than there are connections: each is of use to whoever has it next.
    @Test
    void a_stream_may_be_left_at_its_beginning_midway_or_at_its_end() {
        long size = entries.size();
        for (int i = 0; i < 60; i++) {
            try (LeafStream leaves = new LeafStream(database, 0, size)) {
                if (i % 3 > 0) leaves.next(i % 3 == 1 ? 5 : (int) size);
            }
        }
        assertEquals(size, entries.size());
    }

    @Test
    void a_ledger_that_holds_fewer_is_refused() {
        long size = entries.size();
        try (LeafStream leaves = new LeafStream(database, size - 1, size + 1_000)) {
            assertThrows(IllegalStateException.class, () -> leaves.next(1_000));
        }
        assertTrue(entries.size() >= size);
    }

    /// The connection of another thread that is closed in a transaction's is taken for the transaction's.
    @ParameterizedTest
    @ValueSource(ints = {7, 1_000_000})
    void who_follows_in_a_transaction_stays_in_it(int run) {
        List<Long> seen = new ArrayList<>();
        long size = entries.size();
        long before = QuarkusTransaction.requiringNew().call(() -> {
            long transaction = transaction();
            entries.follow(1, size, run, (index, entry) -> {
                assertEquals(transaction, transaction());
                seen.add(index);
            });
            assertEquals(transaction, transaction());
            return transaction;
        });
        assertEquals(LongStream.range(1, size).boxed().toList(), seen);
        assertNotEquals(before, QuarkusTransaction.requiringNew().call(this::transaction));
    }

    private long transaction() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select cast(cast(pg_current_xact_id() as text) as bigint)")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /// What is read ahead is given up, and the service goes on.
    @Test
    void a_follower_that_fails_midway_ends_it() {
        long size = entries.size();
        for (int i = 0; i < 30; i++) {
            assertThrows(
                    ArithmeticException.class,
                    () -> entries.follow(0, size, 3, (index, _) -> Math.divideExact(1, (int) (index - 20))));
        }
        assertEquals(size, entries.size());
    }
}
