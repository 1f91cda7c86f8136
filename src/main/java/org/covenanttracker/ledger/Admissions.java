package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.UUID;

/// Who let whom act. Access lies above the ledger, so it implements this.
public interface Admissions {

    /// Whether either of two holders was issued a key by the other, or at the host, on a day or later.
    boolean areRelated(UUID one, UUID other, LocalDate since);
}
