package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.breach.BreachEvent.ContactDetailsConfirmed;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.ContactDetails;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.Recorded;

/// Fields that the public will read once a steward has confirmed that it may read the contact details in
/// them. They are found when words are put on record, in the same transaction, and never looked for again.
@ApplicationScoped
class ContactFields implements PanacheRepositoryBase<ContactFieldRow, UUID> {

    /// What an event changes about them.
    ///
    /// @param content the words of the event
    void follow(Recorded<? extends BreachEvent> entry, Map<String, String> content) {
        if (entry.event() instanceof ContactDetailsConfirmed confirmed) {
            update(
                    "confirmed = true where breach = ?1 and version = ?2 and field = ?3",
                    entry.stream(),
                    confirmed.version(),
                    confirmed.field());
        }
        boolean closed = Code.of(NarrativeFor.PARTIES).equals(content.get("narrativeFor"));
        entry.event().publicFields().stream()
                .filter(field -> !closed || !field.equals("narrative"))
                .filter(field -> content.get(field) != null && ContactDetails.areIn(content.get(field)))
                .forEach(field -> keep(new ContentField(entry.stream(), entry.version(), field)));
    }

    private void keep(ContentField field) {
        ContactFieldRow row = new ContactFieldRow();
        row.id = UUID.randomUUID();
        row.breach = field.stream();
        row.version = field.version();
        row.field = field.field();
        persist(row);
    }

    /// Those of some breaches that await a steward.
    Set<ContentField> unconfirmed(Collection<UUID> breaches) {
        List<ContactFieldRow> rows = breaches.isEmpty() ? List.of() : list("breach in ?1 and not confirmed", breaches);
        return rows.stream().map(ContactFieldRow::of).collect(Collectors.toSet());
    }

    void forget(ContentField erased) {
        delete("breach = ?1 and version = ?2 and field = ?3", erased.stream(), erased.version(), erased.field());
    }
}
