package org.covenanttracker.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// What the ledger was started as, for good.
@ApplicationScoped
public class Identity {

    private final DataSource database;
    private final LedgerConfig config;
    private volatile Boolean demo;

    Identity(DataSource database, LedgerConfig config) {
        this.database = database;
        this.config = config;
    }

    public boolean isDemo() {
        if (demo == null) {
            demo = startedAsDemo().orElseThrow(() -> new IllegalStateException("The ledger was not opened yet"));
        }
        return demo;
    }

    /// The name under which checkpoints will be signed; a demo's says so.
    public String origin() {
        return isDemo() ? "demo." + config.origin() : config.origin();
    }

    /// Empty on a database that holds no ledger yet.
    public Optional<Boolean> startedAsDemo() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select demo from ledger_identity");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    public void startAs(boolean asDemo) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into ledger_identity (demo) values (?)")) {
                insert.setBoolean(1, asDemo);
                insert.executeUpdate();
            } catch (SQLException failed) {
                throw new LedgerUnavailable(failed);
            }
        });
    }
}
