package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Words;

/// The words on commitments, for the ledger.
@ApplicationScoped
class CommitmentContent implements ContentOwner {

    private final Commitments commitments;

    CommitmentContent(Commitments commitments) {
        this.commitments = commitments;
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
        return CommitmentViews.open(commitments.list("id in ?1", streams));
    }
}
