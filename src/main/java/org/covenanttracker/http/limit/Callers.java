package org.covenanttracker.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.covenanttracker.http.Actor;

/// Tells callers apart by marks of their keys and addresses, and knows the holder of each key that
/// was found right here lately, so that to refuse one costs no look-up. Whether a key is right
/// still, authentication says each time anew.
final class Callers {

    private static final int KEYS = 20_000;

    private final Marks marks = new Marks();
    private final Addresses addresses;
    private final Cache<String, Actor> holders = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Callers(Addresses addresses) {
        this.addresses = addresses;
    }

    /// The mark of what was sent as a key; empty where nothing was.
    Optional<String> key(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return sent.isEmpty() ? Optional.empty() : Optional.of(marks.of(String.join("\n", sent)));
    }

    /// The mark of where a request comes from.
    String origin(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return marks.of(addresses.origin(
                peer == null ? null : peer.hostAddress(), request.headers().getAll("X-Forwarded-For")));
    }

    Optional<Actor> holder(String key) {
        return Optional.ofNullable(holders.getIfPresent(key));
    }

    void remember(String key, Actor holder) {
        holders.put(key, holder);
    }

    void forget(String key) {
        holders.invalidate(key);
    }
}
