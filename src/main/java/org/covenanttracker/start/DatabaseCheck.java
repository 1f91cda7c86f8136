package org.covenanttracker.start;

import java.sql.Connection;
import java.sql.SQLException;

/// Looks at a database before Quarkus does: its pool would retry, and answer with a stack trace.
final class DatabaseCheck {

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
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String words = e.getMessage().lines().findFirst().orElse("no reason given");
        if (state.startsWith("08")) {
            return "cannot reach the database " + login.place() + " (" + words
                    + ") is it running, and is QUARKUS_DATASOURCE_JDBC_URL right?";
        }
        if (state.startsWith("28")) {
            return "the database " + login.place() + " refuses us (" + words
                    + "); check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD";
        }
        return state.equals(NO_SUCH_DATABASE)
                ? "there is no database " + login.place() + "; make it with createdb, owned by our user"
                : "the database " + login.place() + " does not answer as it should: " + words;
    }
}
