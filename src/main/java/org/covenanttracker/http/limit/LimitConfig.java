package org.covenanttracker.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// Quotas are refilled evenly, and may be used up in one go.
@ConfigMapping(prefix = "limit")
interface LimitConfig {

    /// A demo has no limits unless it is started with `--limits`.
    @WithDefault("true")
    boolean enabled();

    /// Reads a minute, of each holder of keys and of each address without one.
    @WithDefault("3000")
    int reads();

    /// Writes a minute of each holder of keys; each item of a batch is one.
    @WithDefault("300")
    int writes();

    /// Notices in ten minutes from one address, which need no key.
    @WithDefault("10")
    int notices();

    /// Wrong keys a minute from one address.
    @WithDefault("60")
    int wrongKeys();

    /// Requests of one caller in hand at once. A filing takes a connection of the database, of
    /// which there are 20 (`quarkus.datasource.jdbc.max-size`): nobody has them all.
    @WithDefault("6")
    int atOnce();

    /// Writes of one holder that are worked on at once, once their bodies have arrived. More would gain it
    /// nothing at its quota, and in a burst would slow whoever shares the machine's cores with it.
    @WithDefault("2")
    int writing();

    /// Requests of one caller that may wait for those in hand.
    @WithDefault("60")
    int waiting();

    /// Among how many nodes requests are spread: each grants its part of every quota.
    @WithDefault("1")
    int nodes();

    /// The proxies whose word for where a request comes from is taken, as networks in CIDR
    /// notation.
    Optional<List<String>> proxies();
}
