package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Working days from service to the first answer, over every served breach: those that still wait, and
/// those withdrawn unanswered, were not answered by the date and count as that. A mean of the answered
/// alone would be the better the more stay unanswered.
///
/// @param median the smallest time by which at least half are answered ([KaplanMeier]); null where that
///     has not been reached
/// @param low of its 95 % interval, as is `high`; null where not reached
/// @param answered how many were answered
/// @param waiting how many still wait; those withdrawn unanswered are in neither number
@Schema(name = "TimeToAnswer")
record TimeToAnswer(
        @Schema(nullable = true) Integer median,
        @Schema(nullable = true) Integer low,
        @Schema(nullable = true) Integer high,
        int answered,
        int waiting) {

    static TimeToAnswer of(Tally tally, LocalDate asOf, Calendar calendar) {
        SortedMap<Integer, Integer> unanswered = new TreeMap<>();
        add(tally.waitingSince(), unanswered, asOf, calendar);
        add(tally.givenUpSince(), unanswered, asOf, calendar);
        Survival survival = KaplanMeier.of(tally.answeredAfter().sorted(), unanswered);
        return new TimeToAnswer(
                survival.median(),
                survival.low(),
                survival.high(),
                tally.answeredAfter().total(),
                tally.waitingSince().total());
    }

    private static void add(Counts since, Map<Integer, Integer> times, LocalDate asOf, Calendar calendar) {
        since.sorted().forEach((served, count) -> {
            int days = calendar.workingDaysBetween(LocalDate.ofEpochDay(served), asOf);
            times.merge(days, count, Integer::sum);
        });
    }
}
