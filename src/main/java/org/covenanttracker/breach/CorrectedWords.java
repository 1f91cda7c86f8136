package org.covenanttracker.breach;

/// The words of a filing that a correction may put anew.
public enum CorrectedWords {
    TITLE,
    NARRATIVE,
    REMEDY_SOUGHT
}
