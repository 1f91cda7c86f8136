package org.covenanttracker.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Whether a filer says that it suffered detriment since it filed a breach. Private: no event holds it, and
/// a rebuild leaves it alone.
@Entity
@Table(name = "detriment")
class DetrimentRow {

    @Id
    UUID breach;

    UUID filer;
    boolean suffered;
}
