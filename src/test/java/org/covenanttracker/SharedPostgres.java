package org.covenanttracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.start.DatabaseLogin;
import org.covenanttracker.start.EmbeddedDatabase;
import org.postgresql.Driver;

/// One real PostgreSQL for all services of a test run, that the product's own code starts. Each service has
/// a database of its own in it: to unpack and initialise a server for each took a third of the tests' time.
final class SharedPostgres {

    /// System properties, since each of Quarkus' class loaders has this class anew.
    private static final String URL = "covenant.test.postgres.url";

    private static final String PASSWORD = "covenant.test.postgres.password";

    private SharedPostgres() {}

    static DatabaseLogin newDatabase() {
        if (System.getProperty(URL) == null) start();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        String password = System.getProperty(PASSWORD);
        try (Connection connection = asSuperuser(password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner covenant");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new DatabaseLogin(urlOf(name), "covenant", password);
    }

    private static void start() {
        Path folder = newFolder();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        System.setProperty(URL, server.login().url());
        System.setProperty(PASSWORD, server.login().password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(folder);
        }));
    }

    private static Connection asSuperuser(String password) throws SQLException {
        Properties login = new Properties();
        login.put("user", "postgres");
        login.put("password", password);
        return new Driver().connect(urlOf("postgres"), login);
    }

    private static String urlOf(String database) {
        return System.getProperty(URL).replaceFirst("/[^/]*$", "/" + database);
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("covenant-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left + ")");
        }
    }
}
