package org.covenanttracker.scorecard;

import java.util.List;
import org.covenanttracker.breach.OutcomeAsSought;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether filers got what they asked for, by their own newest reply and apart from any finding.
@Schema(name = "OutcomeFigures")
record OutcomeFigures(int got, int partly, int not, int notStated) {

    static OutcomeFigures of(List<Case> cases) {
        return new OutcomeFigures(
                count(cases, OutcomeAsSought.GOT),
                count(cases, OutcomeAsSought.PARTLY),
                count(cases, OutcomeAsSought.NOT),
                count(cases, OutcomeAsSought.NOT_STATED));
    }

    private static int count(List<Case> cases, OutcomeAsSought outcome) {
        return (int) cases.stream()
                .filter(each -> each.breach().outcomeAsSought() == outcome)
                .count();
    }
}
