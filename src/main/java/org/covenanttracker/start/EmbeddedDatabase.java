package org.covenanttracker.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real PostgreSQL that lives in the data folder and is kept across restarts. The lock is held
/// from the first moment to the last, so all that is found in the folder can only be left over.
public final class EmbeddedDatabase implements AutoCloseable {

    private final Path dataFolder;
    private final DataLock lock;
    private DatabaseLogin login;
    private PostgresServer server;

    private EmbeddedDatabase(Path dataFolder, DataLock lock) {
        this.dataFolder = dataFolder;
        this.lock = lock;
    }

    /// Locks the folder and starts, in one step.
    public static EmbeddedDatabase start(Path dataFolder) {
        EmbeddedDatabase database = lock(dataFolder);
        try {
            database.start();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Takes the folder, and starts nothing yet.
    static EmbeddedDatabase lock(Path dataFolder) {
        Path folder = DataFolder.ready(dataFolder);
        return new EmbeddedDatabase(folder, DataLock.on(folder));
    }

    void start() {
        Path password = passwordFile();
        PostgresServer prepared = prepare(password);
        int port = prepared.start(PostgresServer.SETTINGS);
        server = prepared;
        login = new FirstLogin(port, read(password)).login();
    }

    private PostgresServer prepare(Path password) {
        Path unpacked = PostgresArchive.forThisMachine().unpackedIn(dataFolder);
        PostgresPrograms programs = PostgresPrograms.in(unpacked, dataFolder.resolve("postgres.log"));
        PostgresServer prepared = new PostgresServer(programs, databaseFolder());
        prepared.stopOrphan();
        if (!prepared.isInitialised()) {
            prepared.initialise(password);
        }
        return prepared;
    }

    /// A database whose password is lost must not get a new one here: it would not open it.
    private Path passwordFile() {
        boolean first = !Files.isDirectory(databaseFolder());
        return (first ? Secrets.generatedIn(dataFolder) : Secrets.givenIn(dataFolder)).databasePassword();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw CannotStart.because("cannot read " + file, e);
        }
    }

    private Path databaseFolder() {
        return dataFolder.resolve("postgres");
    }

    Path dataFolder() {
        return dataFolder;
    }

    /// How to reach the database `covenant`, as its owner.
    public DatabaseLogin login() {
        return login;
    }

    /// Stops the server before it lets go of the folder.
    @Override
    public void close() {
        try (lock) {
            if (server != null) {
                server.stop();
            }
        }
    }
}
