package org.covenanttracker.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "demo")
interface DemoConfig {

    /// Whether this run fills a new demo before it is ready. The program's start says so; a test
    /// that starts the service by itself has nothing to wait for.
    @WithDefault("false")
    boolean awaited();
}
