package org.covenanttracker.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Organisations implements PanacheRepositoryBase<OrganisationRow, UUID> {

    Optional<OrganisationRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Locked in the order of their ids.
    Map<UUID, OrganisationRow> locked(Collection<UUID> ids) {
        Map<UUID, OrganisationRow> rows = new LinkedHashMap<>();
        find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> rows.put(row.id, row));
        return rows;
    }

    List<OrganisationRow> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<OrganisationRow> afterId(UUID id, int limit) {
        return find("id > ?1", Sort.by("id"), id).range(0, limit - 1).list();
    }
}
