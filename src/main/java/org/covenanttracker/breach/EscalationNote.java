package org.covenanttracker.breach;

import java.time.LocalDate;

/// @param byFiler else by the department that it was before then
/// @param happenedOn null of an unnamed filer
/// @param outcome null while there is none
record EscalationNote(
        int version, LocalDate on, boolean byFiler, EscalatedTo to, LocalDate happenedOn, EscalationOutcome outcome) {}
