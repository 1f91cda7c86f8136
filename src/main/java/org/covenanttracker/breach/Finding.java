package org.covenanttracker.breach;

/// What a reviewer finds on a contested breach.
public enum Finding {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
}
