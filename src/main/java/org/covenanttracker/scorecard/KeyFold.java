package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.access.AccessEvent.KeyIssued;
import org.covenanttracker.access.AccessEvent.KeyIssuedAtHost;
import org.covenanttracker.access.AccessEvent.KeyRevoked;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;

/// Which keys live, for the caveats that say who could not take part.
final class KeyFold {

    private final Map<UUID, KeyIssued> unrevoked = new HashMap<>();

    void apply(Recorded<?> entry, AccessEvent event) {
        switch (event) {
            case KeyIssued e -> unrevoked.put(entry.stream(), e);
            // A steward's: no card speaks of those.
            case KeyIssuedAtHost _ -> {}
            case KeyRevoked _ -> unrevoked.remove(entry.stream());
        }
    }

    boolean holdsKey(UUID department, LocalDate on) {
        return anyLive(on, key -> department.equals(key.department()));
    }

    boolean hasReviewer(LocalDate on) {
        return anyLive(on, key -> key.role() == Role.REVIEWER);
    }

    private boolean anyLive(LocalDate on, Predicate<KeyIssued> wanted) {
        return unrevoked.values().stream().anyMatch(key -> !key.expiresOn().isBefore(on) && wanted.test(key));
    }
}
