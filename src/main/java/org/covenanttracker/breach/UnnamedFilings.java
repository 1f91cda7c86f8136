package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UnnamedFilings implements PanacheRepositoryBase<UnnamedFilingRow, UUID> {

    List<UnnamedFilingRow> withIds(Collection<UUID> breaches) {
        return breaches.isEmpty() ? List.of() : list("breach in ?1", breaches);
    }

    /// How many of an organisation's nobody has screened yet: filed, or not on record before the night.
    ///
    /// @param department null for all
    long countUnscreened(UUID filer, UUID department) {
        String unscreened = "filer = ?1 and (?2 is null or department = ?2)"
                + " and not exists (from BreachRow b where b.id = breach and b.stage <> ?3)";
        return count(unscreened, filer, department, Stage.FILED);
    }
}
