package org.covenanttracker.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "organisation_identifier")
class IdentifierRow {

    @Id
    byte[] fingerprint;

    UUID organisation;
}
