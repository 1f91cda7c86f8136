package org.covenanttracker.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The server process of one database folder. Its number stands in `postmaster.pid`, but a number
/// proves nothing: after a crash it may belong to anything. So its command line is read as well.
final class Postmaster {

    private final Path databaseFolder;

    Postmaster(Path databaseFolder) {
        this.databaseFolder = databaseFolder;
    }

    /// The living server of exactly this folder.
    Optional<ProcessHandle> running() {
        return named().filter(this::servesThisFolder);
    }

    /// PostgreSQL refuses to start while any process has the number it left behind. Should a
    /// server of this folder still be there unseen, its shared memory keeps a second one out.
    void forgetNumberOfAnother() throws IOException {
        if (named().isPresent() && running().isEmpty()) {
            Files.delete(pidFile());
        }
    }

    private Optional<ProcessHandle> named() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile()).stream().findFirst().map(Long::valueOf);
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw CannotStart.because("cannot read " + pidFile(), e);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        List<String> words = process.info().arguments().map(Arrays::asList).orElse(List.of());
        int at = words.indexOf("-D");
        return at >= 0
                && at + 1 < words.size()
                && words.get(at + 1).equals(databaseFolder.toString())
                && process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    private Path pidFile() {
        return databaseFolder.resolve("postmaster.pid");
    }
}
