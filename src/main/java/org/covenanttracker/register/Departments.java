package org.covenanttracker.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Departments implements PanacheRepositoryBase<DepartmentRow, UUID> {

    Optional<DepartmentRow> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<DepartmentRow> afterSlug(String slug, int limit) {
        return find("slug > ?1", Sort.by("slug"), slug).range(0, limit - 1).list();
    }
}
