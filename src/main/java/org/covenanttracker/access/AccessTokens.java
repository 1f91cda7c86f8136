package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.access.oidc.Issuers;
import org.covenanttracker.access.oidc.TokenRefused;
import org.covenanttracker.access.oidc.Vouched;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.http.SecurityLog;
import org.covenanttracker.ledger.Days;

/// Another way to show who one is, in place of a key's secret. Who may act is said by the log all the same:
/// whoever holds a live key. So whoever signs in is the same holder as by key, one person never counts as
/// two stewards, clocks start for a department that signs in, and a steward ends all by revoking keys.
@ApplicationScoped
class AccessTokens {

    private final Issuers issuers;
    private final Holders holders;
    private final KeyService keys;
    private final Days days;
    private final SecurityLog log;

    AccessTokens(Issuers issuers, Holders holders, KeyService keys, Days days, SecurityLog log) {
        this.issuers = issuers;
        this.holders = holders;
        this.keys = keys;
        this.days = days;
        this.log = log;
    }

    boolean areOff() {
        return issuers.areNone();
    }

    /// Whom it vouches for, if it is right. Whoever sent it is not told why it is not; the operator is.
    Optional<Vouched> right(String token) {
        try {
            return Optional.of(issuers.vouchedFor(token));
        } catch (TokenRefused refused) {
            log.failedToken(refused.why(), refused.issuer());
            return Optional.empty();
        }
    }

    Actor actor(Vouched vouched) {
        UUID holder = vouched.role() == Role.DEPARTMENT ? department(vouched) : vouched.holder();
        if (holder == null) throw notAdmitted(vouched, "names nobody whom the operator has listed as a steward");
        if (!keys.holdsLiveKey(holder, vouched.role(), days.today()))
            throw notAdmitted(vouched, "is of somebody who holds no live key; a steward issues one");
        return new Actor(vouched.role(), holder);
    }

    private UUID department(Vouched vouched) {
        return holders.department(vouched.department())
                .orElseThrow(() ->
                        notAdmitted(vouched, "is of the department " + vouched.department() + ", not on the register"));
    }

    private Refusal notAdmitted(Vouched vouched, String why) {
        log.failedToken("not_admitted", vouched.issuer());
        return Refusal.forbidden("not_admitted", "The token is right, and " + why + ".");
    }
}
