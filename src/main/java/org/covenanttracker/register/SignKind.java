package org.covenanttracker.register;

/// Progress is what to look for, a warning what a breach cites; other is neither listed.
public enum SignKind {
    PROGRESS,
    WARNING,
    OTHER
}
