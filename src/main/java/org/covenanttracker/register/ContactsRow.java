package org.covenanttracker.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Role;

/// An organisation's contacts, and who set them when: a steward who is asked for a new key looks whether
/// they were changed just before.
@Entity
@Table(name = "organisation_contacts")
class ContactsRow {

    @Id
    UUID organisation;

    @Column(name = "set_on")
    LocalDate setOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "set_by")
    Role setBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_contact", joinColumns = @JoinColumn(name = "organisation"))
    @OrderColumn(name = "number")
    List<Contact> contacts = new ArrayList<>();
}
