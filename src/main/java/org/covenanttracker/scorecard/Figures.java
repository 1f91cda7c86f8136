package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentState;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All that is counted over some cases and commitments at a date: a card's body, and that of each
/// principle on it.
@Schema(name = "Figures")
record Figures(
        BreachFigures breaches,
        Timeliness timeliness,
        AnswerFigures answers,
        RemedyFigures remedies,
        FindingFigures findings,
        OutcomeFigures outcomeAsSought,
        CommitmentFigures commitments) {

    /// @param all the department's cases, of which `cases` may be some: a commitment is contradicted by any
    static Figures of(
            List<Case> cases,
            List<Case> all,
            Map<UUID, CommitmentState> commitments,
            LocalDate asOf,
            Calendar calendar) {
        return new Figures(
                BreachFigures.of(cases, asOf, calendar),
                Timeliness.of(cases, asOf),
                AnswerFigures.of(cases),
                RemedyFigures.of(cases, asOf),
                FindingFigures.of(cases),
                OutcomeFigures.of(cases),
                CommitmentFigures.of(commitments, all, asOf));
    }
}
