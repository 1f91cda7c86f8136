package org.covenanttracker.http;

/// Who acts. A key carries one of the first four; `CLOCK` is the nightly work and `PUBLIC` a
/// reader without a key.
public enum Role {
    ORGANISATION,
    DEPARTMENT,
    STEWARD,
    REVIEWER,
    CLOCK,
    PUBLIC;

    // Annotations take constants only, so each role that a key can carry is also a string.
    public static final String ORGANISATION_KEY = "organisation";
    public static final String DEPARTMENT_KEY = "department";
    public static final String STEWARD_KEY = "steward";
    public static final String REVIEWER_KEY = "reviewer";

    public String code() {
        return Code.of(this);
    }
}
