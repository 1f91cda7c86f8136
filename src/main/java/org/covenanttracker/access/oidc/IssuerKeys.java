package org.covenanttracker.access.oidc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.covenanttracker.http.Refusal;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// The keys that an issuer signs with, as it last told. It is asked when the first token comes, when they
/// have aged, and when a token names one that is not among them, since it may have changed them; never more
/// often than every few seconds, whatever is sent.
final class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /// A key that the issuer has withdrawn opens no longer than this.
    private static final Duration FRESH = Duration.ofMinutes(10);

    /// While the issuer does not answer, what it last told holds so long.
    private static final Duration KEPT = Duration.ofHours(1);

    static final Duration PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final Provider provider;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile List<JsonWebKey> keys = List.of();
    private volatile Instant told = Instant.MIN;
    private volatile Instant asked = Instant.MIN;

    IssuerKeys(String name, Provider provider, Clock clock) {
        this.name = name;
        this.provider = provider;
        this.clock = clock;
    }

    /// The one that a token says it is signed with; empty where the issuer has none such.
    Optional<JsonWebKey> keyOf(JsonWebSignature token) {
        Instant now = clock.instant();
        Optional<JsonWebKey> known = among(keysAt(now, FRESH), token);
        return known.isPresent() ? known : among(keysAt(now, PAUSE), token);
    }

    /// What the issuer told no longer ago than this, if it answers.
    private List<JsonWebKey> keysAt(Instant now, Duration age) {
        if (isOlder(told, now, age) && isOlder(asked, now, PAUSE)) askOnce(now);
        if (isOlder(told, now, KEPT)) throw unreachable();
        return keys;
    }

    /// Others wait for the answer a little, so that a provider that hangs does not hold many threads.
    private void askOnce(Instant now) {
        try {
            if (!asking.tryLock(1, TimeUnit.SECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (isOlder(asked, now, PAUSE)) ask(now);
        } finally {
            asking.unlock();
        }
    }

    private void ask(Instant now) {
        try {
            keys = provider.keys();
            told = now;
        } catch (IOException failed) {
            LOG.warnf("The OpenID provider %s cannot be asked for its keys: %s", name, failed);
        } finally {
            asked = now;
        }
    }

    private static boolean isOlder(Instant then, Instant now, Duration age) {
        return then.plus(age).isBefore(now);
    }

    private Refusal unreachable() {
        return Refusal.unavailable(
                "provider_unreachable",
                "The OpenID provider " + name + " does not tell its keys, so its tokens cannot be checked. Keys work.");
    }

    private static Optional<JsonWebKey> among(List<JsonWebKey> keys, JsonWebSignature token) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(token, keys));
        } catch (JoseException unsuited) {
            return Optional.empty();
        }
    }
}
