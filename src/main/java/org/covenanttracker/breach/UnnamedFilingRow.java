package org.covenanttracker.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Who filed a breach unnamed. Private: no event holds it, and a rebuild leaves it alone.
@Entity
@Table(name = "unnamed_filing")
class UnnamedFilingRow {

    @Id
    UUID breach;

    UUID filer;
    UUID department;

    /// Whether the department may know the filer.
    @Column(name = "named_to_department")
    boolean namedToDepartment;
}
