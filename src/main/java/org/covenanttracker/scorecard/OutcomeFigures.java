package org.covenanttracker.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether filers got what they asked for, by their own newest reply and apart from any finding.
@Schema(name = "OutcomeFigures")
record OutcomeFigures(int got, int partly, int not, int notStated) {

    static OutcomeFigures of(Tally tally) {
        return new OutcomeFigures(
                tally.count(Counted.OUTCOME_GOT),
                tally.count(Counted.OUTCOME_PARTLY),
                tally.count(Counted.OUTCOME_NOT),
                tally.count(Counted.OUTCOME_NOT_STATED));
    }
}
