package org.covenanttracker.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Counts of breaches. `accepted` is the sum of the stages from `open` to `withdrawn`.
///
/// @param acts what the filings are about, each act once
/// @param withdrawnUnanswered of those withdrawn, how many had no answer
/// @param transferred to another department: counted apart, as are those struck out
/// @param overdue unanswered after the due date in force
/// @param escalated taken elsewhere too; on cards from methodology 2 on
/// @param oldestOpenWorkingDays from service to the date; null where none is open
@Schema(name = "BreachFigures")
record BreachFigures(
        int accepted,
        int acts,
        int open,
        int answered,
        int resolved,
        int contested,
        int lapsed,
        int decided,
        int withdrawn,
        int withdrawnUnanswered,
        int transferred,
        int struckOut,
        int overdue,
        @Schema(nullable = true) Integer oldestOpenWorkingDays,
        int supports,
        @JsonInclude(JsonInclude.Include.NON_NULL) int escalated, // described so: not on every card
        int namedFilers,
        int unnamedFilings,
        int onProvisionalSigns) {

    static BreachFigures of(Tally tally, LocalDate asOf, Calendar calendar) {
        return new BreachFigures(
                tally.count(Counted.ACCEPTED),
                tally.acts(),
                tally.count(Counted.STAGE_OPEN),
                tally.count(Counted.STAGE_ANSWERED),
                tally.count(Counted.STAGE_RESOLVED),
                tally.count(Counted.STAGE_CONTESTED),
                tally.count(Counted.STAGE_LAPSED),
                tally.count(Counted.STAGE_DECIDED),
                tally.count(Counted.STAGE_WITHDRAWN),
                tally.count(Counted.WITHDRAWN_UNANSWERED),
                tally.count(Counted.TRANSFERRED),
                tally.count(Counted.STRUCK_OUT),
                tally.count(Counted.OVERDUE),
                oldestOpen(tally, asOf, calendar),
                tally.count(Counted.SUPPORT),
                tally.count(Counted.ESCALATED),
                tally.filers(),
                tally.count(Counted.UNNAMED),
                tally.count(Counted.ON_PROVISIONAL_SIGN));
    }

    private static Integer oldestOpen(Tally tally, LocalDate asOf, Calendar calendar) {
        if (tally.waitingSince().total() == 0) return null;
        int oldest = tally.waitingSince().sorted().firstKey();
        return calendar.workingDaysBetween(LocalDate.ofEpochDay(oldest), asOf);
    }
}
