package org.covenanttracker.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.StateJson;

/// An adopted document, whole, as its event said it.
@Entity
@Table(name = "register_document")
class DocumentRow {

    @Id
    UUID id;

    String kind;
    int number;
    String code;
    String body;
    int version;

    static DocumentRow of(Recorded<?> entry, String code, int number) {
        DocumentRow row = new DocumentRow();
        row.id = entry.stream();
        row.kind = entry.event().type();
        row.number = number;
        row.code = code;
        row.body = StateJson.write(entry.event());
        row.version = entry.version();
        return row;
    }

    <T> T read(Class<T> type) {
        return StateJson.read(body, type);
    }
}
