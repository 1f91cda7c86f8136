package org.covenanttracker.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// An organisation that a filer asked to file with it. Private: no event holds it, and a rebuild leaves it
/// alone.
@Entity
@Table(name = "co_filer_invitation")
class InvitationRow {

    @Id
    UUID id;

    UUID breach;
    UUID organisation;

    /// That it confirmed, whether or not the record says so yet.
    boolean confirmed;
}
