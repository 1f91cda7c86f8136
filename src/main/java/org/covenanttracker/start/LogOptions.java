package org.covenanttracker.start;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line says of the signed log.
///
/// @param checkpointFile where the last signed checkpoint is kept
/// @param knownCheckpoint the newest one that others hold, after that file was lost
/// @param mirror a copy of the log that missing entries are taken from
record LogOptions(
        Optional<Path> checkpointFile, Optional<Path> knownCheckpoint, Optional<Path> mirror, boolean rotateKey) {

    /// The embedded database is backed up by its operator, who leaves this file out of it.
    static final String CHECKPOINT = "last-checkpoint";
}
