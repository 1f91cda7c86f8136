package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ContactDetailsService;

/// The words on commitments, for the ledger.
@ApplicationScoped
class CommitmentContent implements ContentOwner {

    private final Commitments commitments;
    private final ContactDetailsService contacts;

    CommitmentContent(Commitments commitments, ContactDetailsService contacts) {
        this.commitments = commitments;
        this.contacts = contacts;
    }

    @Override
    public String what() {
        return "commitment";
    }

    @Override
    public OptionalInt lock(UUID stream) {
        var row = commitments.locked(stream);
        return row.isPresent() ? OptionalInt.of(row.get().version) : OptionalInt.empty();
    }

    @Override
    public Set<ContentField> openOn(LocalDate today, Collection<UUID> streams, Words words) {
        return open(commitments.list("id in ?1", streams));
    }

    /// What anyone may read: the department's own words, from the first day, less what holds contact details
    /// that no steward has confirmed.
    Set<ContentField> open(Collection<CommitmentRow> rows) {
        Set<ContentField> open = rows.stream()
                .flatMap(row -> row.state().departmentsWords(row.id).stream())
                .collect(Collectors.toCollection(HashSet::new));
        open.removeAll(contacts.unconfirmed(rows.stream().map(row -> row.id).toList()));
        return open;
    }

    @Override
    public void forget(ContentField erased) {
        contacts.forget(erased);
    }
}
