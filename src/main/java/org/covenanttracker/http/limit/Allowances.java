package org.covenanttracker.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import org.covenanttracker.http.Actor;

/// The allowances of those who asked for something lately. Addresses and holders are kept apart, so
/// that a crowd of addresses crowds out no holder; who is crowded out begins with whole quotas
/// again.
final class Allowances {

    private static final int ADDRESSES = 20_000;
    private static final int HOLDERS = 20_000;

    private final Cache<String, Allowance> addresses = forgetful(ADDRESSES);
    private final Cache<Actor, Allowance> holders = forgetful(HOLDERS);
    private final int atOnce;
    private final int writing;
    private final int waiting;
    private final TimeMeter time;

    Allowances(int atOnce, int writing, int waiting, TimeMeter time) {
        this.atOnce = atOnce;
        this.writing = writing;
        this.waiting = waiting;
        this.time = time;
    }

    /// One for all keys of a holder: a second key is for changing keys and not for twice the share.
    Allowance ofHolder(Actor holder) {
        return holders.get(holder, _ -> whole());
    }

    /// Of whoever reads without a key.
    Allowance ofReadersAt(String origin) {
        return addresses.get("readers " + origin, _ -> whole());
    }

    /// Of whoever sends something without a key.
    Allowance ofSendersAt(String origin) {
        return addresses.get("senders " + origin, _ -> whole());
    }

    /// Of those whose key is not known yet.
    Allowance ofStrangersAt(String origin) {
        return addresses.get("strangers " + origin, _ -> whole());
    }

    private Allowance whole() {
        return new Allowance(time, new Gate(atOnce, waiting), new Gate(writing, atOnce));
    }

    private static <K> Cache<K, Allowance> forgetful(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Policies.LONGEST)
                .build();
    }
}
