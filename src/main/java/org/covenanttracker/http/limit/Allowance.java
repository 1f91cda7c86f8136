package org.covenanttracker.http.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What one caller has left of each quota, and its place at the gate.
final class Allowance {

    private final TimeMeter time;
    private final Gate gate;
    private final Gate desk;
    private final Map<Policy, Bucket> buckets = new ConcurrentHashMap<>();

    /// @param gate for all requests, from their heads on
    /// @param desk for writes, while they are worked on
    Allowance(TimeMeter time, Gate gate, Gate desk) {
        this.time = time;
        this.gate = gate;
        this.desk = desk;
    }

    Gate gate() {
        return gate;
    }

    Gate desk() {
        return desk;
    }

    Verdict spend(Policy policy) {
        ConsumptionProbe probe = bucket(policy).tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Verdict(policy, probe.isConsumed(), Math.max(0, probe.getRemainingTokens()), seconds(nanos));
    }

    /// Takes more of a quota than may be left of it: what is owed is waited for by the requests
    /// after it.
    void owe(Policy policy, long more) {
        bucket(policy).consumeIgnoringRateLimits(more);
    }

    private Bucket bucket(Policy policy) {
        return buckets.computeIfAbsent(policy, this::full);
    }

    private Bucket full(Policy policy) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(policy.quota()).refillGreedy(policy.quota(), policy.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
