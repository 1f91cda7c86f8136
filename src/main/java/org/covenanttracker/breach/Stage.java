package org.covenanttracker.breach;

/// Where a breach stands. package-info.java says how it moves on.
public enum Stage {
    FILED,
    REFUSED,
    OPEN,
    ANSWERED,
    CONTESTED,
    LAPSED,
    RESOLVED,
    DECIDED,
    WITHDRAWN,
    STRUCK_OUT
}
