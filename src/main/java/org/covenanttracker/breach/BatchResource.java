package org.covenanttracker.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.http.limit.Spending;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// Filing many breaches at once.
@Path("/v1/breaches/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
class BatchResource {

    private final BatchFiling filing;
    private final CurrentActor actor;
    private final Spending spending;

    BatchResource(BatchFiling filing, CurrentActor actor, Spending spending) {
        this.filing = filing;
        this.actor = actor;
        this.spending = spending;
    }

    @POST
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(
            operationId = "fileBatch",
            summary = "File up to 100 breaches, each by itself; to send the batch again changes nothing")
    public BatchResponse file(@RestQuery String dryRun, @NotNull @Valid FileBatchRequest request) {
        spending.writes(request.items().size() - 1L);
        request.refuseTwins();
        return Query.isAsked("dryRun", dryRun)
                ? filing.tryOut(actor.get(), request.items())
                : filing.file(actor.get(), request.items());
    }
}
