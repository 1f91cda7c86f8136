package org.covenanttracker.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Whether filers fared worse for having filed. For statistics only.
@Path("/v1/breaches/{id}/detriment")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ORGANISATION_KEY)
@Tag(name = "Breaches")
class DetrimentResource {

    private final DetrimentService service;
    private final CurrentActor actor;

    DetrimentResource(DetrimentService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
    }

    @POST
    @Operation(
            operationId = "recordDetriment",
            summary = "Its filer says, for a yearly national count only, whether it suffered detriment since filing")
    public DetrimentView record(@RestPath String id, @NotNull @Valid BreachRequests.RecordDetriment request) {
        service.record(actor.get(), breachId(id), request.suffered());
        return get(id);
    }

    @GET
    @Operation(operationId = "getDetriment", summary = "What you said of detriment; nobody else can read it")
    public DetrimentView get(@RestPath String id) {
        return new DetrimentView(service.saidBy(actor.get(), breachId(id)));
    }

    private static UUID breachId(String id) {
        return Query.pathId("breach", id);
    }
}
