package org.covenanttracker.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Promised remedies and what became of them, by the date on which completion was recorded.
///
/// @param due those whose promised date has passed
/// @param doneOnTime of those due; a remedy that the filer denies is not done
/// @param overdue due and not done
@Schema(name = "RemedyFigures")
record RemedyFigures(int promised, int due, Rate doneOnTime, int overdue, int confirmed, int denied) {

    static RemedyFigures of(Tally tally) {
        return new RemedyFigures(
                tally.count(Counted.REMEDY_PROMISED),
                tally.count(Counted.REMEDY_DUE),
                tally.rate(Share.DONE_ON_TIME),
                tally.count(Counted.REMEDY_OVERDUE),
                tally.count(Counted.REMEDY_CONFIRMED),
                tally.count(Counted.REMEDY_DENIED));
    }
}
