package org.covenanttracker.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Event;

/// Keys come and go in public; who holds one is only committed to, save for departments, which are
/// public bodies and whose want of a key is a caveat on their card. A key's stream is its public id.
public sealed interface AccessEvent extends Event {

    /// @param department the department's id on a department's key, else null
    record KeyIssued(Role role, UUID department, LocalDate expiresOn) implements AccessEvent {
        @Override
        public List<String> contentFields() {
            return List.of("holder");
        }
    }

    /// A steward's key made by whoever runs the service, on its host and with no steward's word, after
    /// stewards had lost theirs. Its own type, so that nobody has to guess.
    record KeyIssuedAtHost(Role role, LocalDate expiresOn) implements AccessEvent {
        @Override
        public List<String> contentFields() {
            return List.of("holder");
        }
    }

    record KeyRevoked() implements AccessEvent {}
}
