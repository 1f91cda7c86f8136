package org.covenanttracker.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.covenanttracker.breach.RefusalReason;
import org.covenanttracker.http.Code;

/// The steward's own card: whoever counts others is counted too.
///
/// @param awaitingScreening filings that nobody has read yet, those accepted by the clock among them
/// @param screenedOnTime of filings whose time for screening has passed
/// @param acceptedUnscreened accepted by the clock because nobody had read them in time
/// @param refused by reason, whether or not undone later
/// @param reinstated refusals that were undone
/// @param awaitingService accepted and not yet served on the department
/// @param holds how often words were hidden, and how many are hidden now
record StewardFigures(
        int filed,
        int awaitingScreening,
        Rate screenedOnTime,
        int acceptedUnscreened,
        Map<String, Integer> refused,
        int reinstated,
        int awaitingService,
        int holds,
        int holdsInForce) {

    static StewardFigures of(Tally tally) {
        Map<String, Integer> refused = new LinkedHashMap<>();
        for (RefusalReason reason : RefusalReason.values()) {
            refused.put(Code.of(reason), tally.count(Counted.refused(reason)));
        }
        return new StewardFigures(
                tally.count(Counted.FILED),
                tally.count(Counted.AWAITING_SCREENING),
                Rate.of(tally.count(Counted.SCREENED_ON_TIME), tally.count(Counted.SCREENING_DUE)),
                tally.count(Counted.ACCEPTED_UNSCREENED),
                refused,
                tally.count(Counted.REINSTATED_BY_REVIEW),
                tally.count(Counted.AWAITING_SERVICE),
                tally.count(Counted.HELD),
                tally.count(Counted.HOLDS_IN_FORCE));
    }
}
