package org.covenanttracker.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A demo's clock. It needs no key: a demo listens on its own machine only, unless it was told
/// otherwise. Elsewhere the address does not exist; that the ledger is what `start.demo` says was
/// checked before the first request.
@Path("/demo/clock")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@EndpointDisabled(name = "start.demo", stringValue = "none", disableIfMissing = true)
@Tag(name = "Demo", description = "Only on a ledger that was started as a demo; 404 on every other")
class DemoClockResource {

    private final DemoClock clock;

    DemoClockResource(DemoClock clock) {
        this.clock = clock;
    }

    @PUT
    @Operation(operationId = "moveDemoClock", summary = "Move a demo's day forward, each night's work included")
    public DemoDay move(@NotNull @Valid MoveClockRequest request) {
        return new DemoDay(clock.moveTo(request.today()));
    }
}
