package org.covenanttracker.ledger.tree;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while nothing may be signed: whoever runs the service is told why, and how to recover.
@Readiness
class PublicationReadiness implements HealthCheck {

    private final Publisher publisher;

    PublicationReadiness(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("The log extends what was signed");
        publisher.refusal().ifPresentOrElse(why -> response.down().withData("why", why), response::up);
        return response.build();
    }
}
