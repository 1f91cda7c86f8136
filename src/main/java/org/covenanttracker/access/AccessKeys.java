package org.covenanttracker.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.http.Role;

@ApplicationScoped
class AccessKeys implements PanacheRepositoryBase<AccessKeyRow, UUID> {

    private static final String LIVE = "revokedOn is null and expiresOn >= ";

    Optional<AccessKeyRow> withHmac(byte[] hmac) {
        return find("hmac", hmac).firstResultOptional();
    }

    List<AccessKeyRow> liveOf(UUID holder, LocalDate today) {
        return list("holder = ?1 and " + LIVE + "?2", Sort.by("issuedOn").and("id"), holder, today);
    }

    long countLive(Role role, LocalDate today) {
        return count("role = ?1 and " + LIVE + "?2", role, today);
    }

    boolean isHeldAs(UUID holder, List<Role> roles) {
        return count("holder = ?1 and role in ?2", holder, roles) > 0;
    }

    Optional<AccessKeyRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AccessKeyRow> of(UUID holder) {
        return list("holder", Sort.by("issuedOn").and("id"), holder);
    }

    /// Other keys of the same holder, issued on a day or later and no earlier than this one.
    List<AccessKeyRow> issuedSince(LocalDate day, AccessKeyRow key) {
        return list(
                "holder = ?1 and id <> ?2 and issuedOn >= ?3 and issuedOn >= ?4",
                Sort.by("issuedOn").and("id"),
                key.holder,
                key.id,
                key.issuedOn,
                day);
    }

    List<AccessKeyRow> issuedSince(LocalDate day, UUID holder) {
        return list("holder = ?1 and issuedOn >= ?2", Sort.by("issuedOn").and("id"), holder, day);
    }

    List<AccessKeyRow> issuedSince(LocalDate day, Role role) {
        return list("role = ?1 and issuedOn >= ?2", Sort.by("issuedOn").and("id"), role, day);
    }

    List<AccessKeyRow> all() {
        return listAll(Sort.by("issuedOn").and("id"));
    }

    /// Lets nobody else issue or revoke a key until this transaction ends: how many are live is
    /// counted over rows that a row lock does not reach.
    void holdBackOthers() {
        getEntityManager()
                .createNativeQuery("lock table access_key in share row exclusive mode")
                .executeUpdate();
    }

    /// Keeps the fingerprint of the pepper in use, if none is kept yet.
    void keepPepper(byte[] fingerprint) {
        getEntityManager()
                .createNativeQuery("insert into access_pepper (fingerprint) values (?1) on conflict do nothing")
                .setParameter(1, fingerprint)
                .executeUpdate();
    }

    byte[] pepper() {
        return (byte[]) getEntityManager()
                .createNativeQuery("select fingerprint from access_pepper", byte[].class)
                .getSingleResult();
    }
}
