package org.covenanttracker.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent.KeyIssued;
import org.covenanttracker.access.AccessEvent.KeyIssuedAtHost;
import org.covenanttracker.access.AccessEvent.KeyRevoked;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.http.SecurityLog;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;

/// Issues and revokes keys.
@ApplicationScoped
public class KeyService {

    private static final int LIVE_KEYS_A_HOLDER = 2;

    private final Ledger ledger;
    private final Days days;
    private final Identity identity;
    private final AccessKeys keys;
    private final Pepper pepper;
    private final AccessConfig config;
    private final SecurityLog log;

    KeyService(
            Ledger ledger,
            Days days,
            Identity identity,
            AccessKeys keys,
            Pepper pepper,
            AccessConfig config,
            SecurityLog log) {
        this.ledger = ledger;
        this.days = days;
        this.identity = identity;
        this.keys = keys;
        this.pepper = pepper;
        this.config = config;
        this.log = log;
    }

    /// Issues a key and returns it with its secret, which is not kept.
    ///
    /// @param holder who will act with it; a random id of an organisation, department or colleague
    /// @param expiresOn null for the usual term
    IssuedKey issue(Actor actor, Role role, UUID holder, LocalDate expiresOn, String label) {
        IssuedKey issued = issue(actor, new Wanted(role, holder, expiresOn, label));
        log.byCaller("key_issued", Map.of("about", issued.id(), "for", role));
        return issued;
    }

    /// The key that a new ledger is opened with, by a steward who gives it to himself.
    public IssuedKey issueFirst(UUID steward) {
        return atHost(new Actor(Role.STEWARD, steward), new Wanted(Role.STEWARD, steward, null, "first steward"));
    }

    /// A key for a steward who is new to the register, in place of keys that are lost. No other key ends
    /// by it: its holder sees them all and revokes what is lost.
    public IssuedKey issueAtHost() {
        return atHost(Actor.CLOCK, new Wanted(Role.STEWARD, UUID.randomUUID(), null, "issued at the host"));
    }

    private IssuedKey atHost(Actor actor, Wanted wanted) {
        IssuedKey issued = issue(actor, wanted);
        log.atHost("key_issued", Map.of("about", issued.id(), "for", wanted.role));
        return issued;
    }

    private IssuedKey issue(Actor actor, Wanted wanted) {
        String secret = Token.create(identity.isDemo());
        return ledger.command(
                today -> {
                    keys.holdBackOthers();
                    refuseThirdKey(wanted.holder, today);
                    AccessKeyRow row = row(wanted, today, secret);
                    keys.persist(row);
                    var recorded = new Recorded<>(row.id, 1, today, actor, event(actor, row));
                    Written written =
                            ledger.append(List.of(new Draft<>(recorded, Map.of("holder", row.holder.toString()))));
                    return new IssuedKey(row.id, secret, KeyResponse.issued(row, secret), written);
                },
                KeyService::shownAlready);
    }

    private static AccessEvent event(Actor actor, AccessKeyRow row) {
        if (actor.is(Role.CLOCK)) return new KeyIssuedAtHost(row.role, row.expiresOn);
        return new KeyIssued(row.role, row.role == Role.DEPARTMENT ? row.holder : null, row.expiresOn);
    }

    private static IssuedKey shownAlready(UUID id, Written written) {
        throw Refusal.conflict(
                "key_already_shown",
                "This request issued key " + id + ". Its secret was shown then and is not kept; where it was lost,"
                        + " revoke that key and issue another.",
                Map.of("key", id));
    }

    private void refuseThirdKey(UUID holder, LocalDate today) {
        List<UUID> live = keys.liveOf(holder, today).stream().map(key -> key.id).toList();
        if (live.size() < LIVE_KEYS_A_HOLDER) return;
        throw Refusal.conflict(
                "too_many_keys",
                "The holder has two live keys; the holder or a steward revokes one first: DELETE /v1/keys/{id}.",
                Map.of("keys", live));
    }

    private LocalDate expiry(LocalDate wanted, LocalDate today) {
        LocalDate last = today.plusDays(config.maxKeyDays());
        LocalDate expiry = wanted == null ? today.plusDays(config.keyDays()) : wanted;
        if (expiry.isBefore(today) || expiry.isAfter(last)) {
            throw Refusal.invalid("/expiresOn", "range", "Must lie between today and " + last + ".");
        }
        return expiry;
    }

    private AccessKeyRow row(Wanted wanted, LocalDate today, String secret) {
        AccessKeyRow row = new AccessKeyRow();
        row.id = UUID.randomUUID();
        row.role = wanted.role;
        row.holder = wanted.holder;
        row.label = wanted.label;
        row.issuedOn = today;
        row.expiresOn = expiry(wanted.expiresOn, today);
        row.hmac = pepper.hmac(Token.PURPOSE, secret);
        return row;
    }

    private record Wanted(Role role, UUID holder, LocalDate expiresOn, String label) {}

    /// Revokes a key at once; nobody can act with it from the next request on. A steward revokes any, others
    /// their own, their last one too: it may be in a thief's hands.
    Written revoke(Actor actor, UUID id) {
        Written written = ledger.command(today -> {
            keys.holdBackOthers();
            AccessKeyRow row = keys.locked(id)
                    .filter(key -> actor.is(Role.STEWARD) || key.holder.equals(actor.id()))
                    .orElseThrow(() -> Refusal.notFound("There is no key " + id + " that you may revoke."));
            if (row.revokedOn != null) throw Refusal.conflict("key_revoked", "The key is revoked already.");
            refuseLastSteward(row, today);
            row.revokedOn = today;
            var recorded = new Recorded<>(id, 2, today, onRecord(actor), new KeyRevoked());
            return ledger.append(List.of(new Draft<>(recorded, Map.of())));
        });
        log.byCaller("key_revoked", Map.of("about", id));
        return written;
    }

    /// Whoever revokes his own key would tell by his name whose it was. Departments' are public anyway, and a
    /// steward may revoke anybody's.
    private static Actor onRecord(Actor actor) {
        return actor.is(Role.ORGANISATION) || actor.is(Role.REVIEWER) ? new Actor(actor.role(), null) : actor;
    }

    /// Without a steward nobody could ever issue a key again.
    private void refuseLastSteward(AccessKeyRow row, LocalDate today) {
        if (row.role == Role.STEWARD && row.isLive(today) && keys.countLive(Role.STEWARD, today) < 2) {
            throw Refusal.conflict("last_steward_key", "This is the last live steward's key; issue another first.");
        }
    }

    public boolean holdsLiveKey(UUID holder, LocalDate today) {
        return !keys.liveOf(holder, today).isEmpty();
    }

    boolean holdsLiveKey(UUID holder, Role role, LocalDate today) {
        return keys.liveOf(holder, today).stream().anyMatch(key -> key.role == role);
    }

    public boolean hasLiveSteward(LocalDate today) {
        return keys.countLive(Role.STEWARD, today) > 0;
    }

    /// Whether this is the secret of a steward's key that opens.
    public boolean isLiveStewards(String secret) {
        return keys.withHmac(pepper.hmac(Token.PURPOSE, secret))
                .filter(key -> key.role == Role.STEWARD && key.isLive(days.today()))
                .isPresent();
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
}
