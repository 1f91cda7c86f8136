package org.covenanttracker.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes sure that a server has our database and its owner. Looked at on every start, so that a
/// crash in between is mended by the next one.
final class FirstLogin {

    private static final String NAME = "covenant";

    private final int port;
    private final String password;

    FirstLogin(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /// The owner is no superuser: nothing that reaches the database through the service may read
    /// files or run programs on the machine.
    DatabaseLogin login() {
        try (Connection connection = as("postgres", "postgres").connect();
                Statement statement = connection.createStatement()) {
            makeUnlessThere(statement, "pg_roles", "rolname", "ROLE covenant LOGIN PASSWORD '" + password + "'");
            makeUnlessThere(statement, "pg_database", "datname", "DATABASE covenant OWNER covenant");
        } catch (SQLException e) {
            throw new CannotStart(explain(e));
        }
        return as(NAME, NAME);
    }

    private static String explain(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("28")
                ? "the embedded PostgreSQL refuses its own password; put back the folder secrets that was saved with it"
                : "the embedded PostgreSQL does not answer as it should: " + e.getMessage();
    }

    private static void makeUnlessThere(Statement statement, String catalog, String column, String what)
            throws SQLException {
        String question = "SELECT 1 FROM " + catalog + " WHERE " + column + " = '" + NAME + "'";
        boolean there;
        try (ResultSet row = statement.executeQuery(question)) {
            there = row.next();
        }
        if (!there) {
            statement.execute("CREATE " + what);
        }
    }

    private DatabaseLogin as(String database, String username) {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/" + database, username, password);
    }
}
