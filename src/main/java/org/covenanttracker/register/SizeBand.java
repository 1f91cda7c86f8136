package org.covenanttracker.register;

/// Yearly income, in the NCVO Almanac's six groups: under £10k, £100k, £1m, £10m, £100m, and over.
public enum SizeBand {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE,
    MAJOR,
    SUPER_MAJOR
}
