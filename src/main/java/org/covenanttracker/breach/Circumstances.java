package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.register.ClockRules;

/// What a rule needs to know beside the breach itself.
///
/// @param departmentHoldsKey whether the department has a live key, so that what is accepted is before it
/// @param drafted the outcome of the drafted finding, which no event says; null where there is none
/// @param proceedings whether words are held for proceedings that go on
record Circumstances(
        LocalDate today, ClockRules clocks, boolean departmentHoldsKey, Finding drafted, boolean proceedings) {

    Circumstances(LocalDate today, ClockRules clocks, boolean departmentHoldsKey) {
        this(today, clocks, departmentHoldsKey, null, false);
    }
}
