package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent.KeyIssuedAtHost;
import org.covenanttracker.ledger.Admissions;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Recorded;

/// Who issued whose key: the log's first entry on a key says by whom, the key's row for whom. Whoever has a
/// key made at the host is nobody's equal until it is some days old: else the operator could be two stewards.
@ApplicationScoped
class KeyAdmissions implements Admissions {

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
                .map(this::issue)
                .anyMatch(issue -> issue.event() instanceof KeyIssuedAtHost
                        || issuer.equals(issue.actor().id()));
    }

    private Recorded<?> issue(AccessKeyRow key) {
        return entries.read(entries.after(-1, null, key.id, 1).getFirst());
    }
}
