package org.covenanttracker.register;

/// Whose names are published at all: other officials act under their role and unit.
public enum LeadRole {
    MINISTER,
    SENIOR_CIVIL_SOCIETY_LEAD
}
