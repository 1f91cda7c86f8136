package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.covenanttracker.http.SecurityLog;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Identity;

/// Recognises keys. Each request asks the database, so that a key revoked through one node opens nothing
/// on any from the next request on.
///
/// What is not well-formed is refused first, by a checksum that anybody can compute. All that is
/// well-formed takes one way: one HMAC, one look-up by it. A guess that begins like a real key has an
/// HMAC that does not, so that time tells nothing of how near it came.
@ApplicationScoped
class KeyCheck {

    private final AccessKeys keys;
    private final KeyUses uses;
    private final Pepper pepper;
    private final Identity identity;
    private final Days days;
    private final SecurityLog log;

    KeyCheck(AccessKeys keys, KeyUses uses, Pepper pepper, Identity identity, Days days, SecurityLog log) {
        this.keys = keys;
        this.uses = uses;
        this.pepper = pepper;
        this.identity = identity;
        this.days = days;
        this.log = log;
    }

    /// The key that a secret is of, if it is live. Whoever sent it is not told why it is not.
    Optional<AccessKeyRow> live(String secret) {
        if (!Token.isWellFormed(secret, identity.isDemo())) {
            log.failedKey("malformed", null);
            return Optional.empty();
        }
        LocalDate today = days.today();
        Optional<AccessKeyRow> found = keys.withHmac(pepper.hmac(Token.PURPOSE, secret));
        Optional<AccessKeyRow> live = found.filter(key -> key.isLive(today));
        live.ifPresentOrElse(key -> uses.note(key.id, today), () -> noteFailure(found));
        return live;
    }

    private void noteFailure(Optional<AccessKeyRow> found) {
        String why =
                found.map(key -> key.revokedOn == null ? "expired" : "revoked").orElse("unknown");
        log.failedKey(why, found.map(key -> key.id).orElse(null));
    }
}
