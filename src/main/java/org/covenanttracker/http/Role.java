package org.covenanttracker.http;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Role> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Role::code, role -> role));

    public String code() {
        return Code.of(this);
    }

    /// Throws on a code that is none.
    public static Role ofCode(String code) {
        Role role = BY_CODE.get(code);
        if (role == null) throw new IllegalArgumentException("No role is called " + code);
        return role;
    }
}
