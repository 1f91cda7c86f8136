package org.covenanttracker.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.covenanttracker.access.Pepper;
import org.covenanttracker.http.Json;
import org.covenanttracker.http.Refusal;

/// The filings of batches, so that one that is sent again is known. An organisation's own name for it, or
/// its content where it has none, and the content itself are kept as HMACs only: the rows tell neither
/// words nor who filed.
@ApplicationScoped
class FiledItems implements PanacheRepositoryBase<FiledItemRow, byte[]> {

    /// Fields that are left out and fields in another order make no other filing, and nor do fields that a
    /// later version knows of.
    private static final ObjectMapper CANONICAL =
            Json.mapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Pepper pepper;

    FiledItems(Pepper pepper) {
        this.pepper = pepper;
    }

    /// The breach that it became, or empty; refused where another filing has its name.
    Optional<UUID> find(UUID filer, BatchItem item) {
        Optional<FiledItemRow> found = findByIdOptional(name(filer, item));
        found.ifPresent(row -> requireSame(row, filer, item));
        return found.map(row -> row.breach);
    }

    /// What became of erased words can no longer be told from another filing, so that it stands for it.
    private void requireSame(FiledItemRow row, UUID filer, BatchItem item) {
        if (row.fingerprint == null || Arrays.equals(row.fingerprint, fingerprint(filer, item))) return;
        throw Refusal.otherContent(
                "external_id_taken",
                "You filed something else under this externalId: breach " + row.breach
                        + ". Send that again as it was, or give this one an externalId of its own.");
    }

    /// In the transaction of the filing. Whoever sends the same at the same time waits here for the other.
    void keep(UUID filer, BatchItem item, UUID breach) {
        int kept = getEntityManager()
                .createNativeQuery("insert into breach_filed_item (name, fingerprint, breach) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, name(filer, item))
                .setParameter(2, fingerprint(filer, item))
                .setParameter(3, breach)
                .executeUpdate();
        if (kept == 0) throw new AlreadyFiled();
    }

    /// What was made of words that are erased: a name that is their content goes with them.
    void forget(UUID breach) {
        delete("breach = ?1 and name = fingerprint", breach);
        update("fingerprint = null where breach = ?1", breach);
    }

    private byte[] name(UUID filer, BatchItem item) {
        return item.externalId() == null
                ? fingerprint(filer, item)
                : pepper.hmac("batch-external-id", filer + "\n" + item.externalId());
    }

    private byte[] fingerprint(UUID filer, BatchItem item) {
        return pepper.hmac("batch-content", filer + "\n" + content(item));
    }

    private static String content(BatchItem item) {
        try {
            return CANONICAL.writeValueAsString(
                    CANONICAL.convertValue(item.request(), new TypeReference<TreeMap<String, Object>>() {}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Somebody filed it since it was looked for.
    static final class AlreadyFiled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyFiled() {
            super("filed already", null, false, false);
        }
    }
}
