package org.covenanttracker.scorecard;

import java.time.LocalDate;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether clocks were kept, see [CaseMarks].
///
/// @param answeredOnTime against the original due date; `no_comment` is not an answer on time
/// @param answeredWithinExtension against the due date in force, any extension included
/// @param answeredWithinOwnTarget against the shorter time that the department had set itself
/// @param extended how many answers were extended
@Schema(name = "Timeliness")
record Timeliness(
        Rate acknowledgedOnTime,
        Rate answeredOnTime,
        Rate answeredWithinExtension,
        Rate answeredWithinOwnTarget,
        int extended,
        TimeToAnswer workingDaysToAnswer) {

    static Timeliness of(Tally tally, LocalDate asOf, Calendar calendar) {
        return new Timeliness(
                tally.rate(Share.ACKNOWLEDGED_ON_TIME),
                tally.rate(Share.ANSWERED_ON_TIME),
                tally.rate(Share.ANSWERED_WITHIN_EXTENSION),
                tally.rate(Share.ANSWERED_WITHIN_OWN_TARGET),
                tally.count(Counted.EXTENDED),
                TimeToAnswer.of(tally, asOf, calendar));
    }
}
