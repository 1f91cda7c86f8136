package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.register.Calendar.SkippedDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A clock as it is shown, with its whole working so that either party can check it by hand.
///
/// @param workingDays counted from the day after `from`
/// @param calendar the calendar version it was computed by
/// @param provisional whether the due date lies beyond that calendar's end
/// @param moved where a newer calendar, or days given back after an outage, moved the due date: what it was,
///   and by which calendar
/// @param skipped the days between that were not counted, each with its reason
/// @param doneOn when what was due was done; null while it is not
@Schema(name = "Clock")
public record ClockResponse(
        @Schema(examples = "answer") String clock,
        LocalDate from,
        int workingDays,
        LocalDate dueOn,
        String calendar,
        boolean provisional,
        @Schema(nullable = true) Clock.Moved moved,
        List<SkippedDay> skipped,
        @Schema(nullable = true) LocalDate doneOn) {

    public static ClockResponse of(String name, Clock clock, LocalDate doneOn, Calendar calendar) {
        return new ClockResponse(
                name,
                clock.from(),
                clock.workingDays(),
                clock.dueOn(),
                clock.calendar(),
                clock.provisional(),
                clock.moved(),
                calendar.skippedBetween(clock.from(), clock.dueOn()),
                doneOn);
    }
}
