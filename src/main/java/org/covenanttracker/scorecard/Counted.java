package org.covenanttracker.scorecard;

import java.util.EnumMap;
import java.util.Map;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.OutcomeAsSought;
import org.covenanttracker.breach.RefusalReason;
import org.covenanttracker.breach.Stage;

/// What is counted. Every figure on a card is a sum of [Mark]s of these kinds, so that cards of any
/// date, part or period add up. [CaseMarks] and [CommitmentMarks] say when one is made.
enum Counted {
    ACCEPTED,
    STAGE_OPEN,
    STAGE_ANSWERED,
    STAGE_RESOLVED,
    STAGE_CONTESTED,
    STAGE_LAPSED,
    STAGE_DECIDED,
    STAGE_WITHDRAWN,
    WITHDRAWN_UNANSWERED,
    TRANSFERRED,
    STRUCK_OUT,
    OVERDUE,
    SUPPORT,
    /// Taken elsewhere too, by whichever party.
    ESCALATED,
    UNNAMED,
    ON_PROVISIONAL_SIGN,
    /// Its detail is the number of the organisation.
    FILER,
    /// Its detail is the number of the act.
    ACT,

    /// Served and waiting for an answer since its date.
    WAITING_SINCE,
    /// Served and withdrawn unanswered, though not filed in error.
    GIVEN_UP_SINCE,
    /// Its detail is the working days from service to the first answer.
    ANSWERED_AFTER,
    EXTENDED,
    // Each pair of these and the ones below is a rate; their detail is the act's number.
    ACKNOWLEDGEMENT_DUE,
    ACKNOWLEDGED_ON_TIME,
    ANSWER_DUE,
    ANSWERED_ON_TIME,
    EXTENDED_ANSWER_DUE,
    ANSWERED_WITHIN_EXTENSION,
    OWN_TARGET_DUE,
    ANSWERED_WITHIN_OWN_TARGET,

    SAYS_ACCEPTED,
    SAYS_PARTLY_ACCEPTED,
    SAYS_DISPUTED_FACTS,
    SAYS_DISPUTED_SCOPE,
    SAYS_NOT_RESPONSIBLE,
    SAYS_CANNOT_ASSESS,
    SAYS_NO_COMMENT,

    REMEDY_PROMISED,
    REMEDY_DUE,
    REMEDY_DONE_ON_TIME,
    REMEDY_OVERDUE,
    REMEDY_CONFIRMED,
    REMEDY_DENIED,

    FOUND,
    FOUND_UPHELD,
    FOUND_PARTLY_UPHELD,
    FOUND_NOT_UPHELD,
    /// Upheld or partly upheld.
    FOUND_FOR_THE_FILER,

    OUTCOME_GOT,
    OUTCOME_PARTLY,
    OUTCOME_NOT,
    OUTCOME_NOT_STATED,

    COMMITMENT_MADE,
    COMMITMENT_FIRST_DUE,
    COMMITMENT_COMPLETE_ON_TIME,
    COMMITMENT_REVISED_DUE,
    COMMITMENT_COMPLETE_BY_REVISED_DATE,
    COMMITMENT_DISPUTED,
    COMMITMENT_OVERDUE,
    COMMITMENT_WITHDRAWN,
    COMMITMENT_NOT_MEASURABLE,
    COMMITMENT_MOVED,
    COMMITMENT_CONTRADICTED,

    // The steward's own conduct; on no department's card.
    FILED,
    AWAITING_SCREENING,
    SCREENING_DUE,
    SCREENED_ON_TIME,
    ACCEPTED_UNSCREENED,
    AWAITING_SERVICE,
    REINSTATED_BY_REVIEW,
    REFUSED_OUTSIDE_COVENANT,
    REFUSED_DEVOLVED_MATTER,
    REFUSED_NOT_YET_RAISED,
    REFUSED_DUPLICATE,
    REFUSED_TOO_OLD,
    REFUSED_NO_ACT_OR_OMISSION,
    REFUSED_UNLAWFUL_CONTENT,
    REFUSED_VEXATIOUS,
    HELD,
    HOLDS_IN_FORCE;

    private static final Map<Stage, Counted> STAGES = byName(Stage.class, "STAGE_");
    private static final Map<AnswerPosition, Counted> POSITIONS = byName(AnswerPosition.class, "SAYS_");
    private static final Map<Finding, Counted> FINDINGS = byName(Finding.class, "FOUND_");
    private static final Map<OutcomeAsSought, Counted> OUTCOMES = byName(OutcomeAsSought.class, "OUTCOME_");
    private static final Map<RefusalReason, Counted> REFUSALS = byName(RefusalReason.class, "REFUSED_");

    /// Those of a type that are counted by a name of their own.
    private static <E extends Enum<E>> Map<E, Counted> byName(Class<E> type, String prefix) {
        Map<E, Counted> named = new EnumMap<>(type);
        for (Counted each : values()) {
            for (E value : type.getEnumConstants()) {
                if (each.name().equals(prefix + value.name())) named.put(value, each);
            }
        }
        return named;
    }

    static Counted in(Stage stage) {
        return STAGES.get(stage);
    }

    static Counted saying(AnswerPosition position) {
        return POSITIONS.get(position);
    }

    static Counted found(Finding finding) {
        return FINDINGS.get(finding);
    }

    static Counted outcome(OutcomeAsSought outcome) {
        return OUTCOMES.get(outcome);
    }

    static Counted refused(RefusalReason reason) {
        return REFUSALS.get(reason);
    }
}
