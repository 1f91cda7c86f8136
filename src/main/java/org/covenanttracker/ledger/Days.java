package org.covenanttracker.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.covenanttracker.http.Refusal;

/// The open day: the date that entries bear. It is read once by each command, moves forward only,
/// and follows the machine's clock in London, or in a demo whoever moves it. A date is final once
/// the open day has passed it.
@ApplicationScoped
public class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DataSource database;
    private final Clock clock;
    private final Identity identity;

    Days(DataSource database, Clock clock, Identity identity) {
        this.database = database;
        this.clock = clock;
        this.identity = identity;
    }

    public LocalDate today() {
        LocalDate open = open();
        if (identity.isDemo()) return open;
        LocalDate wall = wallDate();
        if (!open.isBefore(wall) || ClockJump.between(open, wall).isPresent()) return open;
        turnTo(wall);
        return open();
    }

    /// The date of a command; refused while the clock is doubted.
    LocalDate toWriteOn() {
        LocalDate today = today();
        doubt(today).ifPresent(why -> {
            throw Refusal.unavailable("clock_jumped", why);
        });
        return today;
    }

    /// Why the open day does not follow the clock, see [ClockJump].
    public Optional<String> doubt() {
        return doubt(open());
    }

    private Optional<String> doubt(LocalDate open) {
        boolean follows = open != null && !identity.isDemo();
        return follows ? ClockJump.between(open, wallDate()) : Optional.empty();
    }

    /// Whether the ledger is new and has no day yet.
    public boolean isUnopened() {
        return open() == null;
    }

    /// The open day as it stands, for those who only show something: it never waits for a lock.
    public LocalDate lastOpened() {
        return open();
    }

    public LocalDate wallDate() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    public void turnTo(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                EntryStore.turnDay(connection, day);
            } catch (SQLException failed) {
                throw new LedgerUnavailable(failed);
            }
        });
    }

    private LocalDate open() {
        try (Connection connection = database.getConnection()) {
            return EntryStore.day(connection);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }
}
