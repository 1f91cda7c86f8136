package org.covenanttracker.breach;

/// Why an accepted breach was taken out of every count.
public enum StrikingReason {
    NOT_WHAT_IT_WAS_SAID_TO_BE,
    UNLAWFUL_CONTENT,
    VEXATIOUS,
    ACCEPTED_BY_MISTAKE
}
