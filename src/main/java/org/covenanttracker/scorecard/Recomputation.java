package org.covenanttracker.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.Recorded;

/// Computes the scorecards from leaves, for whoever does not believe those that are served.
public final class Recomputation {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Fold fold = new Fold();

    /// @param index must be the next one
    public void add(long index, Recorded<?> entry) {
        fold.apply(index, entry);
    }

    /// The bytes that `GET /v1/scorecards` answers at this size.
    ///
    /// @param rootHash of the tree of what was added, in base64
    public byte[] cards(LocalDate asOf, String rootHash) {
        try {
            return MAPPER.writeValueAsBytes(new ScorecardList(fold.register().departments().stream()
                    .map(department -> Scorecard.of(fold, department, asOf, rootHash))
                    .toList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
