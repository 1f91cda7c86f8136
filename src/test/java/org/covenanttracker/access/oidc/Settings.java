package org.covenanttracker.access.oidc;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// The issuers of a configuration, read as the service reads it.
final class Settings {

    private Settings() {}

    /// @param settings by their names behind `access.oidc.`; later ones hold
    @SafeVarargs
    static Issuers issuers(Clock clock, Map<String, String>... settings) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> some : settings) some.forEach((name, value) -> all.put("access.oidc." + name, value));
        OidcConfig config = new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(OidcConfig.class);
        return new Issuers(config, clock);
    }
}
