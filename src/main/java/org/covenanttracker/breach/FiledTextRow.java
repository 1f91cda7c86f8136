package org.covenanttracker.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What tells the words of a filing when they are filed again, and which breach they became last.
@Entity
@Table(name = "breach_filed_text")
class FiledTextRow {

    @Id
    byte[] text;

    UUID breach;

    @Column(name = "filed_on")
    LocalDate filedOn;

    @Column(name = "filed_at")
    Instant filedAt;
}
