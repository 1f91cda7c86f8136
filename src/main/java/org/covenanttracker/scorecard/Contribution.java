package org.covenanttracker.scorecard;

import java.util.UUID;

/// What a case or commitment adds to one department's card at a date.
///
/// @param marks sorted
record Contribution(UUID department, Facets facets, long[] marks) {

    private static final long[] NONE = {};

    boolean goesTo(Contribution other) {
        return department.equals(other.department) && facets.equals(other.facets);
    }

    /// The same place with nothing in it.
    Contribution ofNothing() {
        return new Contribution(department, facets, NONE);
    }
}
