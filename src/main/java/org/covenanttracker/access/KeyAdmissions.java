package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Admissions;

/// Who issued whose key: the log's first entry on a key says by whom, the key's row for whom. Whoever has a
/// key made at the host is nobody's equal until it is some days old: else the operator could be two stewards.
@ApplicationScoped
class KeyAdmissions implements Admissions {

    private final AccessKeys keys;
    private final KeyIssues issues;

    KeyAdmissions(AccessKeys keys, KeyIssues issues) {
        this.keys = keys;
        this.issues = issues;
    }

    @Override
    public boolean areRelated(UUID one, UUID other, LocalDate since) {
        return wasIssuedBy(one, other, since) || wasIssuedBy(other, one, since);
    }

    private boolean wasIssuedBy(UUID holder, UUID issuer, LocalDate since) {
        return keys.of(holder).stream()
                .filter(key -> !key.issuedOn.isBefore(since))
                .anyMatch(key -> issues.isAtHost(key) || issuer.equals(issues.issuerOf(key)));
    }
}
