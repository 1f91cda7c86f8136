package org.covenanttracker.scorecard;

import java.util.List;
import org.covenanttracker.breach.AnswerPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the department says now, once for each answered breach: of its newest answer.
@Schema(name = "AnswerFigures")
record AnswerFigures(
        int accepted, int partlyAccepted, int disputedFacts, int disputedScope, int notResponsible, int noComment) {

    static AnswerFigures of(List<Case> cases) {
        return new AnswerFigures(
                count(cases, AnswerPosition.ACCEPTED),
                count(cases, AnswerPosition.PARTLY_ACCEPTED),
                count(cases, AnswerPosition.DISPUTED_FACTS),
                count(cases, AnswerPosition.DISPUTED_SCOPE),
                count(cases, AnswerPosition.NOT_RESPONSIBLE),
                count(cases, AnswerPosition.NO_COMMENT));
    }

    private static int count(List<Case> cases, AnswerPosition position) {
        return (int) cases.stream()
                .filter(each -> each.breach().position() == position)
                .count();
    }
}
