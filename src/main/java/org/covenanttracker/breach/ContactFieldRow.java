package org.covenanttracker.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.covenanttracker.ledger.ContentField;

/// A field of a breach that holds contact details. Private: no event says so before a steward confirms it,
/// and a rebuild leaves it alone.
@Entity
@Table(name = "contact_field")
class ContactFieldRow {

    @Id
    UUID id;

    UUID breach;

    @Column(name = "stream_version")
    int version;

    String field;

    /// That the public may read it, as far as that goes.
    boolean confirmed;

    ContentField of() {
        return new ContentField(breach, version, field);
    }
}
