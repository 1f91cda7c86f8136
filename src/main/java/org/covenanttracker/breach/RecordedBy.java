package org.covenanttracker.breach;

import java.time.LocalDate;

/// Who put on record what a department did, where that was not the department.
public enum RecordedBy {
    STEWARD;

    /// @param receivedOn null of what the department sent itself
    static RecordedBy of(LocalDate receivedOn) {
        return receivedOn == null ? null : STEWARD;
    }
}
