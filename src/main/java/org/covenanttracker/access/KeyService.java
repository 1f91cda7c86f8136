package org.covenanttracker.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent.KeyIssued;
import org.covenanttracker.access.AccessEvent.KeyRevoked;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;

/// Issues, revokes and recognises keys.
@ApplicationScoped
public class KeyService {

    private static final int LIVE_KEYS_A_HOLDER = 2;
    private static final String PURPOSE = "key";

    private final Ledger ledger;
    private final Days days;
    private final Identity identity;
    private final AccessKeys keys;
    private final Pepper pepper;
    private final AccessConfig config;

    KeyService(Ledger ledger, Days days, Identity identity, AccessKeys keys, Pepper pepper, AccessConfig config) {
        this.ledger = ledger;
        this.days = days;
        this.identity = identity;
        this.keys = keys;
        this.pepper = pepper;
        this.config = config;
    }

    /// Issues a key and returns it with its secret, which is not kept.
    ///
    /// @param holder who will act with it; a random id of an organisation, department or colleague
    /// @param expiresOn null for the usual term
    public IssuedKey issue(Actor actor, Role role, UUID holder, LocalDate expiresOn, String label) {
        String secret = Token.create(identity.isDemo());
        return ledger.command(
                today -> {
                    keys.holdBackOthers();
                    refuseThirdKey(holder, today);
                    AccessKeyRow row = row(role, holder, today, expiry(expiresOn, today), secret);
                    row.label = label;
                    keys.persist(row);
                    UUID department = role == Role.DEPARTMENT ? holder : null;
                    var issued = new KeyIssued(role, department, row.expiresOn);
                    var recorded = new Recorded<>(row.id, 1, today, actor, issued);
                    Written written =
                            ledger.append(List.of(new Draft<>(recorded, Map.of("holder", holder.toString()))));
                    return new IssuedKey(row.id, secret, KeyResponse.of(row, secret), written);
                },
                KeyService::shownAlready);
    }

    private static IssuedKey shownAlready(UUID id, Written written) {
        throw Refusal.conflict(
                "key_already_shown",
                "This request issued key " + id + ". Its secret was shown then and is not kept; where it was lost,"
                        + " revoke that key and issue another.",
                Map.of("key", id));
    }

    private void refuseThirdKey(UUID holder, LocalDate today) {
        if (keys.countLiveOf(holder, today) >= LIVE_KEYS_A_HOLDER) {
            throw Refusal.conflict("too_many_keys", "The holder has two live keys; revoke one first.");
        }
    }

    private LocalDate expiry(LocalDate wanted, LocalDate today) {
        LocalDate last = today.plusDays(config.maxKeyDays());
        LocalDate expiry = wanted == null ? today.plusDays(config.keyDays()) : wanted;
        if (expiry.isBefore(today) || expiry.isAfter(last)) {
            throw Refusal.invalid("/expiresOn", "range", "Must lie between today and " + last + ".");
        }
        return expiry;
    }

    private AccessKeyRow row(Role role, UUID holder, LocalDate today, LocalDate expiresOn, String secret) {
        AccessKeyRow row = new AccessKeyRow();
        row.id = UUID.randomUUID();
        row.role = role;
        row.holder = holder;
        row.issuedOn = today;
        row.expiresOn = expiresOn;
        row.hmac = pepper.hmac(PURPOSE, secret);
        return row;
    }

    /// Revokes a key at once; nobody can act with it from the next request on.
    Written revoke(Actor actor, UUID id) {
        return ledger.command(today -> {
            keys.holdBackOthers();
            AccessKeyRow row = keys.locked(id).orElseThrow(() -> Refusal.notFound("There is no key " + id + "."));
            if (row.revokedOn != null) throw Refusal.conflict("key_revoked", "The key is revoked already.");
            refuseLastSteward(row, today);
            row.revokedOn = today;
            var recorded = new Recorded<>(id, 2, today, actor, new KeyRevoked());
            return ledger.append(List.of(new Draft<>(recorded, Map.of())));
        });
    }

    /// Without a steward nobody could ever issue a key again.
    private void refuseLastSteward(AccessKeyRow row, LocalDate today) {
        boolean isLive = !row.expiresOn.isBefore(today);
        if (row.role == Role.STEWARD && isLive && keys.countLive(Role.STEWARD, today) < 2) {
            throw Refusal.conflict("last_steward_key", "This is the last live steward's key; issue another first.");
        }
    }

    /// Who holds this key, if it is live.
    Optional<Actor> holderOf(String secret) {
        if (!Token.isWellFormed(secret, identity.isDemo())) return Optional.empty();
        return keys.liveWithHmac(pepper.hmac(PURPOSE, secret), days.today()).map(AccessKeyRow::actor);
    }

    public boolean holdsLiveKey(UUID holder, LocalDate today) {
        return keys.countLiveOf(holder, today) > 0;
    }

    public boolean hasLiveSteward(LocalDate today) {
        return keys.countLive(Role.STEWARD, today) > 0;
    }

    /// A node with another pepper would know none of the keys, and fill the database with its own.
    public void refuseOtherPepper() {
        byte[] fingerprint = pepper.hmac("fingerprint", "");
        QuarkusTransaction.requiringNew().run(() -> keys.keepPepper(fingerprint));
        if (!Arrays.equals(fingerprint, keys.pepper())) {
            throw new IllegalStateException("This database was filled under another pepper; put that one back");
        }
    }

    /// Whether this is one of the register's staff, so that nobody is both a party and staff.
    boolean isColleague(UUID holder) {
        return keys.isHeldAs(holder, List.of(Role.STEWARD, Role.REVIEWER));
    }

    /// A steward sees every key, to revoke a lost one; others their own.
    List<KeyResponse> visibleTo(Actor actor) {
        List<AccessKeyRow> rows = actor.is(Role.STEWARD) ? keys.all() : keys.of(actor.id());
        return rows.stream().map(KeyResponse::of).toList();
    }
}
