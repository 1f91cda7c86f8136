package org.covenanttracker.breach;

/// Why a department needs longer.
public enum ExtensionReason {
    THIRD_PARTY,
    COMPLEXITY,
    PRE_ELECTION,
    LEGAL_PROCEEDINGS,
    OTHER
}
