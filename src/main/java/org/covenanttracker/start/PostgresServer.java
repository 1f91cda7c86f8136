package org.covenanttracker.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// One PostgreSQL server on one database folder.
final class PostgresServer {

    /// Given on the command line, where no configuration file can take them back: what was
    /// acknowledged is on the disk, only this machine can connect, and no words reach the log.
    static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    private static final String WAIT_SECONDS = "120";
    private static final int TRIES = 5;

    private final PostgresPrograms programs;
    private final Path folder;
    private final Postmaster postmaster;

    PostgresServer(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
        this.postmaster = new Postmaster(folder);
    }

    boolean isInitialised() {
        return Files.isDirectory(folder);
    }

    /// Initialises beside the real place and moves there when done, so that a crash leaves nothing
    /// half made. The password holds from the first moment: there is no time of trust.
    void initialise(Path passwordFile) {
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            FolderTree.delete(draft);
            if (!initdb(draft, passwordFile)) {
                throw failed("could not make a database in " + draft);
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw CannotStart.because("cannot make a database in " + folder, e);
        }
    }

    /// The built-in locale sorts alike on every system; one of the system's own may sort otherwise
    /// after an upgrade and silently break indexes.
    private boolean initdb(Path draft, Path passwordFile) {
        return programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /// A killed JVM leaves its server running, unknown to anyone.
    void stopOrphan() {
        try {
            if (postmaster.running().isPresent()) {
                stop();
            } else {
                postmaster.forgetNumberOfAnother();
            }
        } catch (IOException e) {
            throw CannotStart.because("cannot clear up after an earlier run in " + folder, e);
        }
    }

    /// Starts on a free port and says which. Tries again, because the port may be taken meanwhile,
    /// and because the children of a killed server need a moment to end.
    int start(List<String> settings) {
        for (int tries = 1; tries <= TRIES; tries++) {
            int port = freePort();
            if (startedOn(port, settings)) {
                return port;
            }
            refuseHalfStarted();
            pause();
        }
        throw failed("PostgreSQL does not start");
    }

    /// Too slow, or `pg_ctl` was interrupted: the server would go on without anybody knowing.
    private void refuseHalfStarted() {
        if (postmaster.running().isPresent()) {
            stop();
            throw failed("PostgreSQL was not ready within " + WAIT_SECONDS + " seconds");
        }
    }

    /// `pg_ctl` puts the server into a session of its own, so that Ctrl-C at the terminal does not
    /// reach it before the service has drained.
    private boolean startedOn(int port, List<String> settings) {
        String options = "-p " + port + " -c " + String.join(" -c ", settings);
        return programs.run(
                "pg_ctl", "start", "-D", folder.toString(), "-o", options, "--wait", "--timeout=" + WAIT_SECONDS);
    }

    /// Drops the connections left, writes a checkpoint and waits for the end. Tries again, because
    /// a second Ctrl-C ends `pg_ctl` and not the server.
    void stop() {
        for (int tries = 1; tries <= TRIES; tries++) {
            if (stopped() || postmaster.running().isEmpty()) {
                return;
            }
        }
        throw failed("PostgreSQL does not stop");
    }

    private boolean stopped() {
        return programs.run(
                "pg_ctl", "stop", "-D", folder.toString(), "--mode=fast", "--wait", "--timeout=" + WAIT_SECONDS);
    }

    private CannotStart failed(String what) {
        return new CannotStart(what + ": " + programs.complaint() + " (more in " + programs.log() + ")");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw CannotStart.because("no free port for PostgreSQL", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
