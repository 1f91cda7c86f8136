package org.covenanttracker.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Organisations implements PanacheRepositoryBase<OrganisationRow, UUID> {

    Optional<OrganisationRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<OrganisationRow> afterId(UUID id, int limit) {
        return find("id > ?1", Sort.by("id"), id).range(0, limit - 1).list();
    }
}
