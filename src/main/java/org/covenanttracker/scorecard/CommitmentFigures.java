package org.covenanttracker.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Commitments and how they went by the department's own account.
///
/// @param firstDue those whose first due date has passed, withdrawn and not measurable ones included
/// @param reportedCompleteOnTime of those, recorded complete by that first due date
/// @param reportedCompleteByRevisedDate of those whose due date in force has passed, by that date
/// @param disputed reported complete while somebody's newest assessment says less
/// @param dueDateMoves how often due dates were moved, over all
/// @param contradicted reported complete while a breach that cites it stands accepted or upheld
@Schema(name = "CommitmentFigures")
record CommitmentFigures(
        int made,
        int firstDue,
        Rate reportedCompleteOnTime,
        Rate reportedCompleteByRevisedDate,
        int disputed,
        int overdue,
        int withdrawn,
        int notMeasurable,
        int dueDateMoves,
        int contradicted) {

    static CommitmentFigures of(Tally tally) {
        return new CommitmentFigures(
                tally.count(Counted.COMMITMENT_MADE),
                tally.count(Counted.COMMITMENT_FIRST_DUE),
                tally.rate(Share.REPORTED_COMPLETE_ON_TIME),
                tally.rate(Share.REPORTED_COMPLETE_BY_REVISED_DATE),
                tally.count(Counted.COMMITMENT_DISPUTED),
                tally.count(Counted.COMMITMENT_OVERDUE),
                tally.count(Counted.COMMITMENT_WITHDRAWN),
                tally.count(Counted.COMMITMENT_NOT_MEASURABLE),
                tally.count(Counted.COMMITMENT_MOVED),
                tally.count(Counted.COMMITMENT_CONTRADICTED));
    }
}
