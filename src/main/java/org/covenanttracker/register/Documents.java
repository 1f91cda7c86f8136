package org.covenanttracker.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.covenanttracker.ledger.Event;

/// Adopted documents. Each is kept parsed once read: a document never changes under its id.
@ApplicationScoped
class Documents implements PanacheRepositoryBase<DocumentRow, UUID> {

    /// "calendar" in ASCII, as the name of a lock.
    private static final long CALENDARS = 0x63616c656e646172L;

    private final Map<UUID, Event> parsed = new ConcurrentHashMap<>();
    private final Map<String, Event> byCode = new ConcurrentHashMap<>();

    /// Until the transaction ends no calendar is adopted: what it puts on record is counted by the one that
    /// is in force then.
    void holdCalendars() {
        lock("select cast(pg_advisory_xact_lock_shared(?1) as text)");
    }

    /// Waits for those who hold calendars, and keeps others waiting who want to.
    void changeCalendars() {
        lock("select cast(pg_advisory_xact_lock(?1) as text)");
    }

    private void lock(String query) {
        getEntityManager().createNativeQuery(query).setParameter(1, CALENDARS).getSingleResult();
    }

    int nextNumber(String kind) {
        return (int) count("kind", kind) + 1;
    }

    <T extends Event> Optional<T> newest(Class<T> type) {
        return find("kind", Sort.descending("number"), type.getSimpleName())
                .firstResultOptional()
                .map(row -> parse(row, type));
    }

    /// Asked for every row of a list, so it is looked up once: a code names one document for good.
    <T extends Event> Optional<T> withCode(Class<T> type, String code) {
        String key = type.getSimpleName() + " " + code;
        Event known = byCode.get(key);
        if (known != null) return Optional.of(type.cast(known));
        Optional<T> found = find("kind = ?1 and code = ?2", type.getSimpleName(), code)
                .firstResultOptional()
                .map(row -> parse(row, type));
        found.ifPresent(document -> byCode.put(key, document));
        return found;
    }

    /// Newest first, each by its id.
    <T extends Event> Map<UUID, T> byId(Class<T> type) {
        Map<UUID, T> byId = new LinkedHashMap<>();
        list("kind", Sort.descending("number"), type.getSimpleName())
                .forEach(row -> byId.put(row.id, parse(row, type)));
        return byId;
    }

    /// Newest first.
    <T extends Event> List<T> all(Class<T> type) {
        return List.copyOf(byId(type).values());
    }

    private <T extends Event> T parse(DocumentRow row, Class<T> type) {
        return type.cast(parsed.computeIfAbsent(row.id, id -> row.read(type)));
    }
}
