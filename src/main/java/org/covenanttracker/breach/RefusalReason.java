package org.covenanttracker.breach;

/// Why a steward does not take a filing on.
public enum RefusalReason {
    OUTSIDE_COVENANT,
    DEVOLVED_MATTER,
    NOT_YET_RAISED,
    DUPLICATE,
    TOO_OLD,
    NO_ACT_OR_OMISSION,
    UNLAWFUL_CONTENT,
    VEXATIOUS
}
