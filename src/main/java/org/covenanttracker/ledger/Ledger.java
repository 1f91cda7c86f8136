package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.covenanttracker.http.IdempotencyKey;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/// The way to change the public record. A feature's service runs each command in `command`, changes
/// its rows, and appends last: the lock that orders the ledger is then held for two inserts only.
@ApplicationScoped
public class Ledger {

    private final DataSource database;
    private final EntityManager rows;
    private final Days days;
    private final Clock clock;
    private final EventTypes types;
    private final Publication publication;
    private final Repeats repeats;
    private final Precondition precondition;

    Ledger(
            DataSource database,
            EntityManager rows,
            Days days,
            Clock clock,
            @All List<EventFamily> families,
            Publication publication,
            Repeats repeats,
            Precondition precondition) {
        this.database = database;
        this.rows = rows;
        this.days = days;
        this.clock = clock;
        this.publication = publication;
        this.repeats = repeats;
        this.precondition = precondition;
        this.types = EventTypes.of(families.stream()
                .<Class<? extends Event>>map(EventFamily::family)
                .toList());
    }

    /// For what is answered by where it is written alone.
    public Written command(Function<LocalDate, Written> work) {
        return command(today -> new Done(null, work.apply(today)), Done::new).written();
    }

    /// One command, one transaction, one date. Tried once more when midnight passes within it; where
    /// midnights follow each other, as while a demo's clock is moved, the caller is asked to wait. Under
    /// an `Idempotency-Key` it is carried out once, however often it is asked for.
    ///
    /// @param again makes the result of what was kept of it, when it is asked for once more
    public <T extends Repeatable> T command(Function<LocalDate, T> work, BiFunction<UUID, Written, T> again) {
        Optional<IdempotencyKey.Use> key = repeats.next();
        Function<LocalDate, T> checked = today -> {
            T result = work.apply(today);
            requireChecked();
            return result;
        };
        Function<LocalDate, T> once =
                key.isEmpty() ? checked : today -> repeats.once(key.get(), today, () -> checked.apply(today), again);
        try {
            return inTransaction(once);
        } catch (DayTurned first) {
            return secondTime(once);
        }
    }

    /// The clock's own commands come with no request and no condition.
    private void requireChecked() {
        if (Arc.container().requestContext().isActive()) precondition.requireChecked();
    }

    /// Carries out commands as far as their entries, of which it must append none, and takes everything
    /// back: to see what would become of them.
    public <T> T tryOut(Function<LocalDate, T> work) {
        publication.refuseUnlessSound();
        LocalDate today = days.toWriteOn();
        AtomicReference<T> result = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                result.set(work.apply(today));
                flush();
                throw new TakenBack();
            });
        } catch (TakenBack onPurpose) {
            return result.get();
        }
        throw new IllegalStateException("A trial was kept");
    }

    private <T> T secondTime(Function<LocalDate, T> work) {
        try {
            return inTransaction(work);
        } catch (DayTurned twice) {
            throw Refusal.busy();
        }
    }

    private <T> T inTransaction(Function<LocalDate, T> work) {
        LocalDate today = days.toWriteOn();
        T result = QuarkusTransaction.requiringNew().call(() -> work.apply(today));
        publication.news();
        return result;
    }

    /// Appends events of one date. Nothing may touch the database after it in the same transaction, but
    /// for the row that keeps the index for an `Idempotency-Key`.
    public Written append(List<? extends Draft<?>> drafts) {
        return appendSealed(drafts.stream().map(SealedContent::of).toList());
    }

    Written appendSealed(List<SealedContent> contents) {
        publication.refuseUnlessSound();
        contents.forEach(each -> repeats.concerns(each.entry().stream()));
        // Hibernate writes late: without this, row locks would be taken after the ledger's lock.
        flush();
        try (Connection connection = database.getConnection()) {
            Contents.store(connection, contents);
            return EntryStore.append(connection, contents, clock.instant());
        } catch (SQLException failed) {
            if (EntryStore.isStale(failed)) throw EntryStore.stale();
            throw new LedgerUnavailable(failed);
        }
    }

    private void flush() {
        try {
            rows.flush();
        } catch (ConstraintViolationException duplicate) {
            throw Refusal.stale("Somebody put the same on record at this moment; read it before you send it again.");
        }
    }

    EventTypes types() {
        return types;
    }

    private record Done(UUID id, Written written) implements Repeatable {}

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("tried out", null, false, false);
        }
    }
}
