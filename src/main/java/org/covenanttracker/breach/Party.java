package org.covenanttracker.breach;

import org.covenanttracker.http.Actor;

/// What an actor is to one breach.
enum Party {
    FILER,
    OTHER_ORGANISATION,

    /// Another organisation that the filer asked to file it with it, which no event says.
    INVITED,
    DEPARTMENT,
    OTHER_DEPARTMENT,
    STEWARD,
    REVIEWER,
    CLOCK,
    PUBLIC;

    static Party of(Actor actor, BreachState breach) {
        return switch (actor.role()) {
            case ORGANISATION -> actor.id() != null && actor.id().equals(breach.filer()) ? FILER : OTHER_ORGANISATION;
            case DEPARTMENT -> actor.id().equals(breach.department()) ? DEPARTMENT : OTHER_DEPARTMENT;
            case STEWARD -> STEWARD;
            case REVIEWER -> REVIEWER;
            case CLOCK -> CLOCK;
            case PUBLIC -> PUBLIC;
        };
    }
}
