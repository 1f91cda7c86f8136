package org.covenanttracker.register;

/// Why an organisation may not file for now.
public enum SuspensionReason {
    IDENTITY_IN_DOUBT,
    NOT_REACHABLE,
    LEFT_OUTSIDE_REGISTER,
    MISUSE,
    OWN_REQUEST,
    OTHER
}
