package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent.KeyIssuedAtHost;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Recorded;

/// What the log says of how keys came to be: their first entries do.
@ApplicationScoped
class KeyIssues {

    private final Entries entries;

    KeyIssues(Entries entries) {
        this.entries = entries;
    }

    /// Null for a key that nobody issued.
    UUID issuerOf(AccessKeyRow key) {
        return issueOf(key).actor().id();
    }

    boolean isAtHost(AccessKeyRow key) {
        return issueOf(key).event() instanceof KeyIssuedAtHost;
    }

    private Recorded<?> issueOf(AccessKeyRow key) {
        return entries.read(entries.after(-1, null, key.id, 1).getFirst());
    }
}
