package org.covenanttracker.breach;

/// How the department came to have a breach before it; `clock` when nobody else served it.
public enum ServiceMeans {
    KEY,
    EMAIL,
    POST,
    CLOCK
}
