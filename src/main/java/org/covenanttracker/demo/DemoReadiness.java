package org.covenanttracker.demo;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A demo is ready once its history is made and its keys are written: scripts wait for both.
@Readiness
class DemoReadiness implements HealthCheck {

    private final Demo demo;

    DemoReadiness(Demo demo) {
        this.demo = demo;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Demo is made, or none is asked for")
                .status(demo.isReady())
                .build();
    }
}
