package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.Set;
import org.covenanttracker.register.ClockRules;

/// What a rule needs to know beside the breach itself.
///
/// @param departmentHoldsKey whether the department has a live key, so that what is accepted is before it
/// @param drafted the outcome of the drafted finding, which no event says; null where there is none
/// @param proceedings whether words are held for proceedings that go on
/// @param unconfirmed texts with contact details that await a steward, which no event says either
record Circumstances(
        LocalDate today,
        ClockRules clocks,
        boolean departmentHoldsKey,
        Finding drafted,
        boolean proceedings,
        Set<FieldRef> unconfirmed) {

    Circumstances(LocalDate today, ClockRules clocks, boolean departmentHoldsKey) {
        this(today, clocks, departmentHoldsKey, null, false, Set.of());
    }
}
