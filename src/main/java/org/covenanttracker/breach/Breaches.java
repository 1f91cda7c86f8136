package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Place;
import org.covenanttracker.http.Refusal;

@ApplicationScoped
class Breaches implements PanacheRepositoryBase<BreachRow, UUID> {

    Optional<BreachRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Refusal none(UUID id) {
        return Refusal.notFound("There is no breach " + id + ".");
    }

    long countUnscreened(UUID filer) {
        return count("filer = ?1 and stage = ?2", filer, Stage.FILED);
    }

    long countUnscreened(UUID filer, UUID department) {
        return count("filer = ?1 and stage = ?2 and department = ?3", filer, Stage.FILED, department);
    }

    List<BreachRow> lockedAfterId(UUID id, int limit) {
        return find("id > ?1", Sort.by("id"), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, limit - 1)
                .list();
    }

    /// Whether any breach is grouped with this one.
    boolean hasGrouped(UUID id) {
        return count("groupedWith", id) > 0;
    }

    /// Those that the night's work has something to do on, oldest first.
    List<UUID> toWakeOn(LocalDate day) {
        return find("select id from BreachRow where wakeOn <= ?1 order by wakeOn, id", day)
                .project(UUID.class)
                .list();
    }

    /// What is due first, from after a place on.
    List<BreachRow> dueFirst(String which, Map<String, Object> parameters, Place after, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        String where = "(" + which + ")";
        if (after != null) {
            where += " and (coalesce(dueOn, filedOn) > :afterDay"
                    + " or (coalesce(dueOn, filedOn) = :afterDay and id > :afterId))";
            all.putAll(Map.of("afterDay", after.day(), "afterId", after.id()));
        }
        return find("from BreachRow where " + where + " order by coalesce(dueOn, filedOn), id", all)
                .range(0, limit - 1)
                .list();
    }

    /// Those of them that are on record.
    Set<UUID> known(Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(find("select id from BreachRow where id in ?1", ids)
                .project(UUID.class)
                .list());
    }

    /// Newest first, from after a place on.
    List<BreachRow> newestFirst(BreachFilter filter, Place after, int limit) {
        List<String> conditions = new ArrayList<>(filter.conditions().keySet());
        Map<String, Object> parameters = new HashMap<>();
        filter.conditions().forEach((condition, value) -> parameters.put(condition.replaceFirst(".*:", ""), value));
        if (after != null) {
            conditions.add("(filedOn < :afterDay or (filedOn = :afterDay and id < :afterId))");
            parameters.putAll(Map.of("afterDay", after.day(), "afterId", after.id()));
        }
        String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        Sort newest = Sort.descending("filedOn").and("id", Sort.Direction.Descending);
        return find(where, newest, parameters).range(0, limit - 1).list();
    }
}
