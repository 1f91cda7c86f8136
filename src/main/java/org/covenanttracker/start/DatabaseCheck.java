package org.covenanttracker.start;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;

/// Looks at a database before Quarkus does: its pool would retry, and answer with a stack trace.
final class DatabaseCheck {

    /// What the driver says itself, for one thing when no password is given.
    private static final String REJECTED = "08004";

    private static final String NO_SUCH_DATABASE = "3D000";

    private final DatabaseLogin login;

    DatabaseCheck(DatabaseLogin login) {
        this.login = login;
    }

    void refuseUnsafe() {
        DatabaseFacts facts = ask();
        facts.objection().ifPresent(why -> {
            throw new CannotStart("the database " + login.place() + " is not safe enough: " + why);
        });
        facts.warning().ifPresent(why -> Terminal.warn("the database " + login.place() + ": " + why));
    }

    private DatabaseFacts ask() {
        try (Connection connection = login.connect()) {
            if (connection == null) {
                throw new CannotStart("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql:// and name a"
                        + " host and a database");
            }
            return DatabaseFacts.of(connection);
        } catch (SQLException e) {
            throw new CannotStart(explain(e));
        }
    }

    private String explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28") || state.equals(REJECTED)) {
            return "the database " + login.place() + " refuses us (" + words(e)
                    + "); check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD";
        }
        if (state.startsWith("08")) {
            return "cannot reach the database " + login.place() + " (" + words(e)
                    + "); is it running, and is QUARKUS_DATASOURCE_JDBC_URL right?";
        }
        return state.equals(NO_SUCH_DATABASE)
                ? "there is no database " + login.place() + "; make it with createdb, owned by our user"
                : "the database " + login.place() + " does not answer as it should: " + words(e);
    }

    /// The driver says little of its own about a host that does not exist, and much after the first
    /// sentence about one that does.
    private static String words(SQLException e) {
        String words = e.getCause() instanceof UnknownHostException ? "there is no such host" : e.getMessage();
        return words.lines().findFirst().orElse("no reason given").replaceFirst("\\. .*|\\.$", "");
    }
}
