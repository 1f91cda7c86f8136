package org.covenanttracker.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "access")
interface AccessConfig {

    /// 32 random bytes, the same on every node and backed up apart from the database.
    Path pepperFile();

    /// How long a key lives when nothing is said.
    @WithDefault("365")
    int keyDays();

    @WithDefault("730")
    int maxKeyDays();
}
