package org.covenanttracker.scorecard;

import java.util.UUID;

/// What a case or commitment adds to one department's card at a date.
///
/// @param marks sorted
record Contribution(UUID department, Facets facets, long[] marks) {

    boolean goesTo(Contribution other) {
        return department.equals(other.department) && facets.equals(other.facets);
    }
}
