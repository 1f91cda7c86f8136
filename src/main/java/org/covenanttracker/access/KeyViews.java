package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Role;

/// Keys as their readers may see them.
@ApplicationScoped
class KeyViews {

    private final AccessKeys keys;
    private final KeyUses uses;

    KeyViews(AccessKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    /// A steward sees every key, to revoke a lost one; others their own.
    List<KeyResponse> visibleTo(CurrentActor caller) {
        return of(
                caller.get().is(Role.STEWARD)
                        ? keys.all()
                        : keys.of(caller.get().id()),
                caller);
    }

    /// The days of use are for the holder alone: a steward who saw them could tell who filed unnamed.
    List<KeyResponse> of(List<AccessKeyRow> rows, CurrentActor caller) {
        UUID holder = caller.get().id();
        Map<UUID, LocalDate> last = uses.lastOf(rows.stream()
                .filter(row -> row.holder.equals(holder))
                .map(row -> row.id)
                .toList());
        return rows.stream()
                .map(row -> KeyResponse.of(row, last.get(row.id), caller.isKey(row.id)))
                .toList();
    }
}
