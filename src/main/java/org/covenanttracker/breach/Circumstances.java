package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.register.ClockRules;

/// What a rule needs to know beside the breach itself.
///
/// @param departmentHoldsKey whether the department has a live key, so that what is accepted is before it
record Circumstances(LocalDate today, ClockRules clocks, boolean departmentHoldsKey) {}
