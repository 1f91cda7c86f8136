package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Map;

/// Where a card stands: to which date and entry it knows the record, and by which methodology.
///
/// @param isFinal whether all entries of that date are in it and no more can come
/// @param rootHash of the Merkle tree of the entries, in base64; null before the first checkpoint
/// @param period that it counts; null for all time
record Standing(Position position, boolean isFinal, String rootHash, Methodology methodology, Period period) {

    LocalDate asOf() {
        return position.asOf();
    }

    void writeTo(Map<String, Object> document) {
        document.put("asOf", asOf());
        document.put("final", isFinal);
        if (period != null) document.put("period", period.code());
        document.put("logSize", position.size());
        document.put("rootHash", rootHash);
        document.put("methodology", methodology.code());
    }
}
