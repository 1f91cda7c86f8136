package org.covenanttracker.breach;

/// Where a party took what the breach is about, beside this record.
public enum EscalatedTo {
    OMBUDSMAN,
    SELECT_COMMITTEE,
    COVENANT_COUNCIL,
    COURT,
    OTHER
}
