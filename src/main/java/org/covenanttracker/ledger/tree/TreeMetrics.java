package org.covenanttracker.ledger.tree;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.covenanttracker.ledger.Entries;

/// How far publication is behind.
@Singleton
class TreeMetrics {

    private final PublishedTree tree;
    private final Entries entries;
    private final LastCheckpoint last;
    private final Clock clock;

    TreeMetrics(PublishedTree tree, Entries entries, TreeConfig config, Clock clock) {
        this.tree = tree;
        this.entries = entries;
        this.last = new LastCheckpoint(config.checkpointFile());
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("covenant.log.published.size", () -> tree.newest().size())
                .description("Entries under the newest signed checkpoint")
                .register(registry);
        Gauge.builder("covenant.log.lag.entries", this::lag)
                .description("Entries that are appended and not yet published")
                .register(registry);
        Gauge.builder("covenant.log.checkpoint.age.seconds", () -> last.ageSeconds(clock.instant()))
                .description("Since the last checkpoint was signed")
                .register(registry);
    }

    private long lag() {
        long published = tree.newest().size();
        return entries.size() - published;
    }
}
