package org.covenanttracker.register;

/// The government's five missions.
public enum Mission {
    ECONOMIC_GROWTH,
    NHS,
    SAFER_STREETS,
    OPPORTUNITY,
    CLEAN_ENERGY
}
