package org.covenanttracker.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The only place that reads the machine's clock. Dates in the record come from the ledger's open
/// day, which follows this clock (or, in a demo, whoever moves it).
class WallClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
