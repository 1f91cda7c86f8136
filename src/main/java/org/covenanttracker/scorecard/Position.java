package org.covenanttracker.scorecard;

import java.time.LocalDate;

/// Up to where a card knows the record: so many entries, to the end of a day.
///
/// @param size entries before this index are known
/// @param asOf no earlier than the last of them and no later than the next one
record Position(long size, LocalDate asOf) {

    boolean includes(Step step) {
        return step.isOfTheDay() ? step.epochDay() <= asOf.toEpochDay() : step.index() < size;
    }
}
