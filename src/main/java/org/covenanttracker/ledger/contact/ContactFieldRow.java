package org.covenanttracker.ledger.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.covenanttracker.ledger.ContentField;

/// A field that holds contact details. Private: no event says so before a steward confirms it, and a rebuild
/// leaves it alone.
@Entity
@Table(name = "contact_field")
class ContactFieldRow {

    @Id
    UUID id;

    UUID stream;

    @Column(name = "stream_version")
    int version;

    String field;

    /// That the public may read it, as far as that goes.
    boolean confirmed;

    static ContactFieldRow of(UUID stream, int version, String field) {
        ContactFieldRow row = new ContactFieldRow();
        row.id = UUID.randomUUID();
        row.stream = stream;
        row.version = version;
        row.field = field;
        return row;
    }

    ContentField of() {
        return new ContentField(stream, version, field);
    }
}
