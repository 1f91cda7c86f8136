package org.covenanttracker.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;

@Entity
@Table(name = "access_key")
class AccessKeyRow {

    @Id
    UUID id;

    byte[] hmac;

    @Enumerated(EnumType.STRING)
    Role role;

    UUID holder;
    String label;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "revoked_on")
    LocalDate revokedOn;

    /// A key opens up to the end of its last day.
    boolean isLive(LocalDate today) {
        return revokedOn == null && !expiresOn.isBefore(today);
    }

    Actor actor() {
        return new Actor(role, holder);
    }
}
