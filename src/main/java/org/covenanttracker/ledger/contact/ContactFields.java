package org.covenanttracker.ledger.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.ContentField;

@ApplicationScoped
class ContactFields implements PanacheRepositoryBase<ContactFieldRow, UUID> {

    private static final String OF_FIELD = "stream = ?1 and version = ?2 and field = ?3";

    /// Those of some streams that await a steward, in the order of their entries.
    List<ContentField> unconfirmed(Collection<UUID> streams) {
        List<ContactFieldRow> rows =
                streams.isEmpty() ? List.of() : list("stream in ?1 and not confirmed order by version, field", streams);
        return rows.stream().map(ContactFieldRow::of).toList();
    }

    /// @return whether it awaited that
    boolean confirm(ContentField field) {
        return update(
                        "confirmed = true where " + OF_FIELD + " and not confirmed",
                        field.stream(),
                        field.version(),
                        field.field())
                > 0;
    }

    void forget(ContentField erased) {
        delete(OF_FIELD, erased.stream(), erased.version(), erased.field());
    }
}
