package org.covenanttracker.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.http.SecurityLog;
import org.covenanttracker.ledger.Days;

/// Keeps whom to write to about an organisation. Nothing of it is public, and so nothing of it enters
/// the ledger.
@ApplicationScoped
class ContactService {

    private final Organisations organisations;
    private final Contacts contacts;
    private final Days days;
    private final Precondition precondition;
    private final SecurityLog log;

    ContactService(
            Organisations organisations, Contacts contacts, Days days, Precondition precondition, SecurityLog log) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.days = days;
        this.precondition = precondition;
        this.log = log;
    }

    ContactList.Shown read(Actor actor, UUID organisation) {
        requirePart(actor, organisation);
        return contacts.findByIdOptional(organisation)
                .map(ContactList.Shown::of)
                .orElse(ContactList.Shown.NONE);
    }

    /// Takes the place of those set before, of which nothing is kept.
    ContactList.Shown set(Actor actor, UUID organisation, List<Contact> wanted) {
        requirePart(actor, organisation);
        var shown = QuarkusTransaction.requiringNew().call(() -> {
            // Two who set them at once: one after the other, also for the first time.
            organisations.findById(organisation, LockModeType.PESSIMISTIC_WRITE);
            precondition.check();
            ContactsRow row = contacts.findByIdOptional(organisation).orElseGet(() -> blank(organisation));
            row.setOn = days.today();
            row.setBy = actor.role();
            row.contacts.clear();
            row.contacts.addAll(wanted);
            contacts.persist(row);
            return ContactList.Shown.of(row);
        });
        // Beside an organisation's own key its id would say whose key that is.
        log.byCaller("contacts_set", actor.is(Role.STEWARD) ? Map.of("about", organisation) : Map.of());
        return shown;
    }

    private static ContactsRow blank(UUID organisation) {
        ContactsRow row = new ContactsRow();
        row.organisation = organisation;
        return row;
    }

    /// That an organisation exists is no secret: the register lists them.
    private void requirePart(Actor actor, UUID organisation) {
        if (organisations.findByIdOptional(organisation).isEmpty()) {
            throw Refusal.notFound("There is no organisation " + organisation + ".");
        }
        if (!actor.is(Role.STEWARD) && !actor.is(Role.ORGANISATION, organisation)) {
            throw Refusal.forbidden("not_your_part", "These are another organisation's contacts.");
        }
    }
}
