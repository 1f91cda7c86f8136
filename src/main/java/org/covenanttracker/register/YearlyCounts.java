package org.covenanttracker.register;

import java.time.Year;
import java.util.Map;

/// The feature whose private rows a year's totals are counted from is a bean of this type: the register
/// cannot ask it by name.
public interface YearlyCounts {

    /// What is left out was never the case.
    Map<TotalOf, Long> of(Year year);
}
