package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;

/// What a decision about content depends on besides the field itself.
///
/// @param holdUntil the last day of a hold that begins today
/// @param length of the text in code points
/// @param isIndependentOf whether the actor and another steward did not admit each other of late
record ContentCircumstances(LocalDate today, LocalDate holdUntil, int length, Predicate<UUID> isIndependentOf) {}
