package org.covenanttracker.register;

/// What a yearly total is of.
public enum TotalOf {
    /// Filers of that year's filings who said that they suffered detriment since.
    DETRIMENT_SUFFERED,
    /// Filers of that year's filings who said whether they did.
    DETRIMENT_ANSWERED,
    WITHDRAWN_SETTLED,
    WITHDRAWN_FILED_IN_ERROR,
    WITHDRAWN_WRONG_DEPARTMENT,
    WITHDRAWN_FEAR_OF_CONSEQUENCES,
    WITHDRAWN_NO_CAPACITY,
    WITHDRAWN_OTHER
}
