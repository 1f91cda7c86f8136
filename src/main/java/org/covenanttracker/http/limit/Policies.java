package org.covenanttracker.http.limit;

import java.time.Duration;

/// The quotas in force on this node.
record Policies(Policy reads, Policy writes, Policy publicReads, Policy notices, Policy wrongKeys) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// The longest window: what was not asked for so long has its whole quota again and can be
    /// forgotten.
    static final Duration LONGEST = Duration.ofMinutes(10);

    static Policies of(LimitConfig config) {
        int nodes = config.nodes();
        if (nodes < 1) throw new IllegalArgumentException("limit.nodes must be at least 1");
        return new Policies(
                new Policy("reads", "reads by one holder of keys", part(config.reads(), nodes), MINUTE),
                new Policy("writes", "writes by one holder of keys", part(config.writes(), nodes), MINUTE),
                new Policy("public-reads", "reads from one address", part(config.reads(), nodes), MINUTE),
                new Policy("notices", "notices from one address", part(config.notices(), nodes), LONGEST),
                new Policy("wrong-keys", "wrong keys from one address", part(config.wrongKeys(), nodes), MINUTE));
    }

    /// Rounded up, so that no node grants nothing.
    private static long part(int quota, int nodes) {
        if (quota < 1) throw new IllegalArgumentException("A limit must be at least 1");
        return Math.ceilDiv(quota, nodes);
    }
}
