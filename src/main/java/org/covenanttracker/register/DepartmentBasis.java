package org.covenanttracker.register;

/// Why a body is on the register.
public enum DepartmentBasis {
    COVENANT_TEXT,
    ADOPTED,
    LISTED_BY_STEWARD
}
