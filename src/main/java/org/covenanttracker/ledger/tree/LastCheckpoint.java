package org.covenanttracker.ledger.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The file of the last signed checkpoint. It lies outside the database and its backups: a restored
/// database would otherwise not know that it was ever longer, and would sign a second history.
final class LastCheckpoint {

    private final Path file;

    LastCheckpoint(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new Unsound("The last signed checkpoint cannot be read: " + unreadable);
        }
    }

    /// NaN where none was ever signed.
    double ageSeconds(Instant now) {
        try {
            return Duration.between(Files.getLastModifiedTime(file).toInstant(), now)
                            .toMillis()
                    / 1_000.0;
        } catch (IOException none) {
            return Double.NaN;
        }
    }

    /// On the disk before it returns, whole or not at all.
    void write(String note) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        } catch (IOException unwritable) {
            throw new Unsound("The last signed checkpoint cannot be kept, so nothing is signed: " + unwritable);
        }
    }
}
