package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;

/// Computes the scorecards from leaves, for whoever does not believe those that are served. It sums up
/// every case anew and shares no running sums with the service.
public final class Recomputation {

    private final Fold fold = new Fold();

    /// @param index must be the next one
    public void add(long index, Recorded<?> entry) {
        fold.apply(index, entry);
    }

    /// The bytes that `GET /v1/scorecards` answers at this size.
    ///
    /// @param isFinal what they say of that
    /// @param rootHash of the tree of what was added, in base64
    public byte[] cards(LocalDate asOf, boolean isFinal, String rootHash) {
        Methodology methodology = Methodology.of(fold.register().methodology()).orElseThrow();
        Standing standing = new Standing(new Position(fold.size(), asOf), isFinal, rootHash, methodology, null);
        Setting setting = new Setting(fold.register(), fold.keys());
        Map<UUID, DepartmentTally> tallies = DepartmentTally.of(fold, asOf);
        DepartmentTally nothing = new DepartmentTally();
        List<Map<String, Object>> items = fold.register().departments().all().stream()
                .map(each -> Scorecard.of(tallies.getOrDefault(each.id(), nothing), each, setting, standing))
                .map(Scorecard::document)
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", items);
        return FixedJson.write(document);
    }
}
