package org.covenanttracker.scorecard;

import java.time.LocalDate;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All that is counted over some cases and commitments at a date: a card's body, and that of each
/// part of it.
@Schema(name = "Figures")
record Figures(
        BreachFigures breaches,
        Timeliness timeliness,
        AnswerFigures answers,
        RemedyFigures remedies,
        FindingFigures findings,
        OutcomeFigures outcomeAsSought,
        CommitmentFigures commitments) {

    static Figures of(Tally tally, LocalDate asOf, Calendar calendar) {
        return new Figures(
                BreachFigures.of(tally, asOf, calendar),
                Timeliness.of(tally, asOf, calendar),
                AnswerFigures.of(tally),
                RemedyFigures.of(tally),
                FindingFigures.of(tally),
                OutcomeFigures.of(tally),
                CommitmentFigures.of(tally));
    }
}
