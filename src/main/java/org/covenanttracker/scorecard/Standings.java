package org.covenanttracker.scorecard;

import java.time.LocalDate;
import org.covenanttracker.http.Refusal;

/// Finds the position that a question means, or says which are allowed.
///
/// @param today the open day
/// @param closedBefore the open day as it was before the log's size was asked for: what is dated earlier
///     was all in that size, for the ledger takes no entry of a day that it has closed
/// @param complete whether all of that size is published: the days before are then known to their ends
record Standings(Timeline timeline, LocalDate today, LocalDate closedBefore, boolean complete) {

    Position position(CardQuery query) {
        LocalDate asOf = query.asOf() != null ? query.asOf() : assumed(query);
        if (asOf != null) checkDate(asOf);
        if (query.logSize() != null) return pinned(query.logSize(), asOf);
        return at(asOf == null ? today : asOf);
    }

    private Position at(LocalDate asOf) {
        return new Position(timeline.sizeAtEndOf(asOf), asOf);
    }

    /// A period is told as known on the first day on which all its clocks count, unless that is yet to
    /// come or it is asked for as now known.
    private LocalDate assumed(CardQuery query) {
        Period period = query.period();
        if (period == null || query.logSize() != null) return null;
        if (period.first().isAfter(today) || period.last().isBefore(timeline.firstDay())) {
            throw Refusal.invalidQuery(
                    "period",
                    "out_of_range",
                    "Must not end before the record begins, on " + timeline.firstDay() + ", nor begin after " + today
                            + ".");
        }
        return query.restated() || period.countedOn().isAfter(today) ? today : period.countedOn();
    }

    private void checkDate(LocalDate asOf) {
        if (asOf.isBefore(timeline.firstDay()) || asOf.isAfter(today)) {
            throw Refusal.invalidQuery(
                    "asOf", "out_of_range", "Must be from " + timeline.firstDay() + " to " + today + ".");
        }
    }

    private Position pinned(long size, LocalDate asOf) {
        long published = timeline.fold().size();
        if (size > published) {
            throw Refusal.invalidQuery("logSize", "out_of_range", "Must be from 1 to " + published + ".");
        }
        LocalDate first = timeline.dateOfSize(size);
        LocalDate last = size < published ? timeline.dateOfSize(size + 1) : today;
        if (asOf != null && (asOf.isBefore(first) || asOf.isAfter(last))) {
            throw Refusal.invalidQuery(
                    "asOf",
                    "contradicts",
                    "With so many entries, must be from " + first + " to " + last
                            + ": the last of them and the next one bear these dates.");
        }
        return new Position(size, asOf == null ? first : asOf);
    }

    /// All entries of that date are in, and no more can come.
    boolean isFinal(Position position) {
        return isSettled(position.asOf()) && position.size() == timeline.sizeAtEndOf(position.asOf());
    }

    /// Whether it is known how many entries that date has: a later one is here, or the day had closed when
    /// everything was counted.
    boolean isSettled(LocalDate date) {
        boolean later = timeline.fold().size() > timeline.sizeAtEndOf(date);
        return date.isBefore(today) && (later || complete && date.isBefore(closedBefore));
    }
}
