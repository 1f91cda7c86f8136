package org.covenanttracker.ledger.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.ContactDetails;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Projections;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.contact.ContactEvent.ContactDetailsConfirmed;

/// Fields that the public will read once a steward has confirmed that it may read the contact details in
/// them, on whichever feature's stream. They are found when words are put on record, in the same transaction,
/// and never looked for again.
@ApplicationScoped
public class ContactDetailsService {

    private final Ledger ledger;
    private final Projections projections;
    private final ContactFields fields;
    private final Entries entries;
    private final Precondition precondition;

    ContactDetailsService(
            Ledger ledger, Projections projections, ContactFields fields, Entries entries, Precondition precondition) {
        this.ledger = ledger;
        this.projections = projections;
        this.fields = fields;
        this.entries = entries;
        this.precondition = precondition;
    }

    /// Keeps closed what of an entry's words holds contact details.
    ///
    /// @param publicFields those that the public may come to read
    /// @param content the words of the entry
    public void keep(Recorded<?> entry, Collection<String> publicFields, Map<String, String> content) {
        publicFields.stream()
                .filter(field -> content.get(field) != null && ContactDetails.areIn(content.get(field)))
                .forEach(field -> fields.persist(ContactFieldRow.of(entry.stream(), entry.version(), field)));
    }

    /// Those of some streams that await a steward.
    public Set<ContentField> unconfirmed(Collection<UUID> streams) {
        return Set.copyOf(fields.unconfirmed(streams));
    }

    /// The same by stream and as a steward names them; none where there is none.
    public Map<UUID, List<ToConfirm>> toConfirm(Collection<UUID> streams) {
        return fields.unconfirmed(streams).stream()
                .collect(Collectors.groupingBy(
                        ContentField::stream, Collectors.mapping(this::toConfirm, Collectors.toList())));
    }

    private ToConfirm toConfirm(ContentField field) {
        return new ToConfirm(entries.indexOf(field.stream(), field.version()), field.field());
    }

    /// Opens a field to the public, as far as its feature does.
    ///
    /// @param owner whose stream it must be
    public Written confirm(ContentOwner owner, Actor steward, UUID stream, ConfirmContactDetailsRequest request) {
        return ledger.command(today -> {
            int newest = owner.lock(stream)
                    .orElseThrow(() -> Refusal.notFound("There is no " + owner.what() + " " + stream + "."));
            precondition.check();
            int version = entries.versionAt(request.entry(), stream)
                    .orElseThrow(() ->
                            Refusal.invalid("/entry", "unknown", "Is not an entry about this " + owner.what() + "."));
            if (!fields.confirm(new ContentField(stream, version, request.field()))) {
                throw Refusal.conflict("nothing_to_confirm", "No contact details in this field await a steward.");
            }
            var confirmed = new ContactDetailsConfirmed(version, request.field());
            var recorded = new Recorded<>(stream, newest + 1, today, steward, confirmed);
            projections.apply(recorded);
            return ledger.append(List.of(new Draft<>(recorded, Map.of())));
        });
    }

    /// What was erased is not to be found in a table beside it.
    public void forget(ContentField erased) {
        fields.forget(erased);
    }
}
