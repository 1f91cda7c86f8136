package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.Actor;

/// An event with what the ledger says of it. The same `apply` takes it from a live command, from a
/// rebuild and from a follower; its index is not here because a live command does not know it yet.
///
/// @param version the event's place in its stream, from 1
/// @param on the date of record (Europe/London)
public record Recorded<E extends Event>(UUID stream, int version, LocalDate on, Actor actor, E event) {}
