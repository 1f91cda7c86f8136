package org.covenanttracker.ledger;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.covenanttracker.http.IdempotencyKey;
import org.covenanttracker.http.IdempotencyKey.Use;
import org.covenanttracker.http.Refusal;

/// Carries out once what is sent more than once under an `Idempotency-Key`. What came of it is kept in the
/// transaction of the command itself: a service killed between the two never knows the one without the
/// other. What was refused is not kept and may be tried again.
@ApplicationScoped
class Repeats implements NightlyWork {

    static final int DAYS = 7;

    private static final String SELECT = "select fingerprint, made, index from idempotency_key where name = ?";
    private static final String INSERT = "insert into idempotency_key"
            + " (name, fingerprint, streams, made, index, kept_on) values (?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final IdempotencyKey key;

    Repeats(DataSource database, IdempotencyKey key) {
        this.database = database;
        this.key = key;
    }

    /// For the next command of the request in hand. The clock's own commands have neither.
    Optional<Use> next() {
        return Arc.container().requestContext().isActive() ? key.next() : Optional.empty();
    }

    /// Says what the command in hand is about, so that an erasure finds what is kept of it.
    void concerns(UUID stream) {
        if (Arc.container().requestContext().isActive()) key.concerns(stream);
    }

    /// Within the transaction of the command.
    ///
    /// @param again makes the command's result of what was kept of it
    <T extends Repeatable> T once(Use use, LocalDate today, Supplier<T> work, BiFunction<UUID, Written, T> again) {
        if (!lock(use)) throw Refusal.inFlight();
        Optional<Kept> before = find(use);
        if (before.isPresent()) {
            requireSame(before.get(), use);
            key.repeated();
            return again.apply(before.get().id(), before.get().written());
        }
        T result = work.get();
        keep(use, result, today);
        key.carriedOut();
        return result;
    }

    /// Held until the transaction ends, on whichever node; the first one's row can be read after that.
    private boolean lock(Use use) {
        return run("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, ByteBuffer.wrap(use.name()).getLong());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    private Optional<Kept> find(Use use) {
        return run(SELECT, statement -> {
            statement.setBytes(1, use.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Kept.of(row)) : Optional.empty();
            }
        });
    }

    /// What became of erased words can no longer be told from another body, so that any stands for it.
    private static void requireSame(Kept kept, Use use) {
        if (kept.fingerprint() == null || Arrays.equals(kept.fingerprint(), use.fingerprint())) return;
        throw Refusal.otherContent(
                "idempotency_key_reused",
                "You sent another body under this Idempotency-Key. Send that again as it was, or give this one a"
                        + " key of its own. Nothing was stored.");
    }

    private void keep(Use use, Repeatable result, LocalDate today) {
        run(INSERT, statement -> {
            statement.setBytes(1, use.name());
            statement.setBytes(2, use.fingerprint());
            statement.setArray(
                    3,
                    statement
                            .getConnection()
                            .createArrayOf("uuid", use.streams().toArray()));
            statement.setObject(4, result.id());
            statement.setObject(
                    5, result.written() == null ? null : result.written().index());
            statement.setObject(6, today);
            return statement.executeUpdate();
        });
    }

    /// Destroys what was made of bodies about a stream whose words are being erased.
    void forget(UUID stream) {
        run("update idempotency_key set fingerprint = null where streams @> array[?]", statement -> {
            statement.setObject(1, stream);
            return statement.executeUpdate();
        });
    }

    @Override
    public void run(LocalDate today) {
        run("delete from idempotency_key where kept_on < ?", statement -> {
            statement.setObject(1, today.minusDays(DAYS));
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Question<T> question) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private record Kept(byte[] fingerprint, UUID id, Written written) {

        static Kept of(ResultSet row) throws SQLException {
            Long index = row.getObject(3, Long.class);
            return new Kept(row.getBytes(1), row.getObject(2, UUID.class), index == null ? null : new Written(index));
        }
    }
}
