package org.covenanttracker.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the department says now, once for each answered breach: of its newest answer.
@Schema(name = "AnswerFigures")
record AnswerFigures(
        int accepted,
        int partlyAccepted,
        int disputedFacts,
        int disputedScope,
        int notResponsible,
        int cannotAssess,
        int noComment) {

    static AnswerFigures of(Tally tally) {
        return new AnswerFigures(
                tally.count(Counted.SAYS_ACCEPTED),
                tally.count(Counted.SAYS_PARTLY_ACCEPTED),
                tally.count(Counted.SAYS_DISPUTED_FACTS),
                tally.count(Counted.SAYS_DISPUTED_SCOPE),
                tally.count(Counted.SAYS_NOT_RESPONSIBLE),
                tally.count(Counted.SAYS_CANNOT_ASSESS),
                tally.count(Counted.SAYS_NO_COMMENT));
    }
}
