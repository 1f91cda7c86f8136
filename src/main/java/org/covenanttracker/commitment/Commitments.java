package org.covenanttracker.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.http.Place;

@ApplicationScoped
class Commitments implements PanacheRepositoryBase<CommitmentRow, UUID> {

    Optional<CommitmentRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those with contact details that await a steward, oldest first.
    List<CommitmentRow> toConfirm() {
        return list("id in (select c.stream from ContactFieldRow c where not c.confirmed) order by madeOn, id");
    }

    /// Newest first, from after a place on.
    List<CommitmentRow> newestFirst(CommitmentFilter filter, Place after, int limit) {
        List<String> conditions = new ArrayList<>(filter.conditions().keySet());
        Map<String, Object> parameters = new HashMap<>();
        filter.conditions().forEach((condition, value) -> parameters.put(condition.replaceFirst(".*:", ""), value));
        if (after != null) {
            conditions.add("(madeOn < :afterDay or (madeOn = :afterDay and id < :afterId))");
            parameters.putAll(Map.of("afterDay", after.day(), "afterId", after.id()));
        }
        String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        Sort newest = Sort.descending("madeOn").and("id", Sort.Direction.Descending);
        return find(where, newest, parameters).range(0, limit - 1).list();
    }
}
