package org.covenanttracker.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// What tells a filing of a batch when it is sent again, and which breach it became.
@Entity
@Table(name = "breach_filed_item")
class FiledItemRow {

    @Id
    byte[] name;

    byte[] fingerprint;
    UUID breach;
}
