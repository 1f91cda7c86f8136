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
        asSuperuser("create database " + name + " owner covenant");
        return new DatabaseLogin(urlOf(name), "covenant", password);
    }

    /// What must outlive a crash is tested on servers of its own; this one is thrown away.
    private static void spareTheDisk() {
        asSuperuser("alter system set fsync = off", "select pg_reload_conf()");
    }

    private static void asSuperuser(String... commands) {
        Properties login = new Properties();
        login.put("user", "postgres");
        login.put("password", System.getProperty(PASSWORD));
        try (Connection connection = new Driver().connect(urlOf("postgres"), login);
                Statement statement = connection.createStatement()) {
            for (String each : commands) statement.execute(each);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void start() {
        Path folder = newFolder();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        System.setProperty(URL, server.login().url());
        System.setProperty(PASSWORD, server.login().password());
        spareTheDisk();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(folder);
        }));
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
