package org.covenanttracker.start;

import java.util.Locale;

/// Whether this is a demonstration, and with what in it.
public enum DemoMode {
    NONE,
    /// With a sample history.
    SAMPLE,
    /// With the register only.
    EMPTY;

    boolean isDemo() {
        return this != NONE;
    }

    String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
