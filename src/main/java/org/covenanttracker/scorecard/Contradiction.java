package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Place;

/// A commitment that is reported complete while breaches that cite it, of one of its principles, stand
/// accepted or upheld: one of those that cards count as contradicted.
///
/// @param breaches in the order in which they were filed
record Contradiction(UUID commitment, UUID department, LocalDate madeOn, List<UUID> breaches) {

    private static final Comparator<Contradiction> NEWEST_FIRST = Comparator.comparing(Contradiction::madeOn)
            .thenComparing(each -> each.commitment().toString())
            .reversed();

    /// Newest promise first.
    ///
    /// @param cases in the order in which they were filed
    static List<Contradiction> among(Map<UUID, CountedCommitment> commitments, Map<UUID, Case> cases) {
        Map<Case, UUID> contradicted = new IdentityHashMap<>();
        commitments.forEach((id, counted) -> counted.contradicting().forEach(each -> contradicted.put(each, id)));
        if (contradicted.isEmpty()) return List.of();
        Map<UUID, List<UUID>> breaches = new HashMap<>();
        cases.forEach((breach, each) -> {
            UUID commitment = contradicted.get(each);
            if (commitment != null)
                breaches.computeIfAbsent(commitment, _ -> new ArrayList<>()).add(breach);
        });
        return breaches.entrySet().stream()
                .map(each -> of(each.getKey(), commitments.get(each.getKey()), each.getValue()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Contradiction of(UUID id, CountedCommitment counted, List<UUID> breaches) {
        var commitment = counted.commitment();
        return new Contradiction(id, commitment.department(), commitment.madeOn(), breaches);
    }

    Place place() {
        return new Place(madeOn, commitment);
    }

    /// Whether it comes later in the list than what stood at a place, which may be gone.
    boolean isAfter(Place place) {
        int days = madeOn.compareTo(place.day());
        return days < 0
                || days == 0 && commitment.toString().compareTo(place.id().toString()) < 0;
    }
}
