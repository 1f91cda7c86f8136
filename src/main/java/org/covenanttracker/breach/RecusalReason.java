package org.covenanttracker.breach;

/// Why a reviewer has no part in a case.
public enum RecusalReason {
    SCREENED_IT,
    TIED_TO_PARTY,
    OTHER
}
