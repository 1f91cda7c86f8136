package org.covenanttracker.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// What a server says about itself that decides whether a record may be trusted to it.
record DatabaseFacts(
        int versionNumber, String fsync, String fullPageWrites, String synchronousCommit, String dataChecksums) {

    private static final int OLDEST = 150_000;
    private static final int PER_MAJOR_VERSION = 10_000;

    static DatabaseFacts of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new DatabaseFacts(
                    Integer.parseInt(show(statement, "server_version_num")),
                    show(statement, "fsync"),
                    show(statement, "full_page_writes"),
                    show(statement, "synchronous_commit"),
                    show(statement, "data_checksums"));
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Why it must not be used: what it acknowledges could be lost, or it is too old.
    Optional<String> objection() {
        if (versionNumber < OLDEST) {
            return Optional.of("PostgreSQL " + versionNumber / PER_MAJOR_VERSION + " is too old; use 15 or later");
        }
        return off("fsync", fsync)
                .or(() -> off("full_page_writes", fullPageWrites))
                .or(() -> off("synchronous_commit", synchronousCommit));
    }

    private static Optional<String> off(String setting, String value) {
        return value.equals("off")
                ? Optional.of(setting + " is off, so an acknowledged filing could be lost; set " + setting
                        + " = on for this server, database and user")
                : Optional.empty();
    }

    /// What is better mended, but no reason to stand still.
    Optional<String> warning() {
        return dataChecksums.equals("off")
                ? Optional.of("data checksums are off, so silent damage on the disk would stay unseen;"
                        + " stop the server and run pg_checksums --enable")
                : Optional.empty();
    }
}
