package org.covenanttracker.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What reviewers found.
///
/// @param upheldRate upheld and partly upheld, of all findings
@Schema(name = "FindingFigures")
record FindingFigures(int upheld, int partlyUpheld, int notUpheld, Rate upheldRate) {

    static FindingFigures of(Tally tally) {
        return new FindingFigures(
                tally.count(Counted.FOUND_UPHELD),
                tally.count(Counted.FOUND_PARTLY_UPHELD),
                tally.count(Counted.FOUND_NOT_UPHELD),
                tally.rate(Share.UPHELD_RATE));
    }
}
