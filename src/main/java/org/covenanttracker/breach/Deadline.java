package org.covenanttracker.breach;

/// What somebody must do by a date.
enum Deadline {
    /// The steward's.
    SCREENING,
    ACKNOWLEDGEMENT,
    ANSWER,
    /// Of a promised remedy.
    REMEDY
}
