package org.covenanttracker.ledger.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Notices implements PanacheRepositoryBase<NoticeRow, UUID> {

    private static final Sort BY_RECEIPT = Sort.by("receivedOn").and("id");

    Optional<NoticeRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long countOpen() {
        return count("answeredOn is null");
    }

    long countOpen(UUID stream) {
        return count("answeredOn is null and stream = ?1", stream);
    }

    /// Not answered yet, the one that came first coming first.
    List<NoticeRow> open() {
        return list("answeredOn is null", BY_RECEIPT);
    }

    List<NoticeRow> on(Collection<UUID> streams) {
        return streams.isEmpty() ? List.of() : list("stream in ?1", BY_RECEIPT, streams);
    }
}
