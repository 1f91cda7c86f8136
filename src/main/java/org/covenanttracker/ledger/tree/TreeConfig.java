package org.covenanttracker.ledger.tree;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "tree")
interface TreeConfig {

    /// The folder of the signing keys: `signing-key`, then `signing-key-2` and so on, 64 bytes each.
    Path signingKeys();

    /// Where the last signed checkpoint is kept, outside the database and its backups, and in one
    /// place that all nodes share.
    Path checkpointFile();

    /// The newest checkpoint known to a mirror, for a service that lost its own.
    Optional<Path> knownCheckpoint();

    /// How long a publication waits for more news before it signs.
    @WithDefault("100ms")
    Duration pause();
}
