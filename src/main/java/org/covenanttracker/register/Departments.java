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
class Departments implements PanacheRepositoryBase<DepartmentRow, UUID> {

    /// By the slug that it has or by one that it had.
    Optional<DepartmentRow> withSlug(String slug) {
        return find("select d from DepartmentRow d join d.slugs s where s = ?1", slug)
                .firstResultOptional();
    }

    /// The id alone: a row that was read before it is locked would stay as it was read.
    Optional<UUID> idOf(String slug) {
        return getEntityManager()
                .createQuery("select d.id from DepartmentRow d join d.slugs s where s = ?1", UUID.class)
                .setParameter(1, slug)
                .getResultStream()
                .findFirst();
    }

    /// Locked in the order of their ids, so that two which name each other do not wait for each other.
    Map<UUID, DepartmentRow> locked(Collection<UUID> ids) {
        Map<UUID, DepartmentRow> rows = new LinkedHashMap<>();
        find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> rows.put(row.id, row));
        return rows;
    }

    List<DepartmentRow> afterSlug(String slug, int limit) {
        return find("slug > ?1", Sort.by("slug"), slug).range(0, limit - 1).list();
    }

    List<DepartmentRow> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", Sort.by("slug"), ids);
    }

    /// Those that ended and of which one of these took over.
    List<DepartmentRow> endedInto(Collection<UUID> ids) {
        return list("select distinct d from DepartmentRow d join d.successors s where s in ?1 order by d.slug", ids);
    }
}
