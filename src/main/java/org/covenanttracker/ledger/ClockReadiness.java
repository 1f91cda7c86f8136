package org.covenanttracker.ledger;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the clock is doubted: nothing can be written.
@Readiness
class ClockReadiness implements HealthCheck {

    private final Days days;

    ClockReadiness(Days days) {
        this.days = days;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("The clock is believed");
        days.doubt().ifPresentOrElse(why -> response.down().withData("why", why), response::up);
        return response.build();
    }
}
