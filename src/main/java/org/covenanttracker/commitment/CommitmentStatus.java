package org.covenanttracker.commitment;

/// How far a commitment is, on one scale for the department's report and for anybody's assessment
/// (the Open Government Partnership's completion scale, and two more).
public enum CommitmentStatus {
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    NOT_MEASURABLE,
    WITHDRAWN
}
