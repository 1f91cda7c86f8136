package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Admissions;
import org.covenanttracker.ledger.Entries;

/// Who issued whose key: the log's entry on a key says by whom, the key's row for whom.
@ApplicationScoped
class KeyAdmissions implements Admissions {

    private static final String ISSUED = "KeyIssued";

    private final AccessKeys keys;
    private final Entries entries;

    KeyAdmissions(AccessKeys keys, Entries entries) {
        this.keys = keys;
        this.entries = entries;
    }

    @Override
    public boolean areRelated(UUID one, UUID other, LocalDate since) {
        return wasIssuedBy(one, other, since) || wasIssuedBy(other, one, since);
    }

    private boolean wasIssuedBy(UUID holder, UUID issuer, LocalDate since) {
        return keys.of(holder).stream()
                .filter(key -> !key.issuedOn.isBefore(since))
                .anyMatch(key -> issuer.equals(issuerOf(key)));
    }

    private UUID issuerOf(AccessKeyRow key) {
        var issued = entries.after(-1, ISSUED, key.id, 1).getFirst();
        return entries.read(issued).actor().id();
    }
}
