package org.covenanttracker.scorecard;

import org.jboss.resteasy.reactive.RestQuery;

/// The parameters that say of which date and period a card is asked, as they were sent.
public record ScorecardQuery(
        @RestQuery String asOf,
        @RestQuery String logSize,
        @RestQuery String methodology,
        @RestQuery String period,
        @RestQuery String restated) {

    CardQuery parsed() {
        return CardQuery.parse(asOf, logSize, methodology, period, restated);
    }
}
