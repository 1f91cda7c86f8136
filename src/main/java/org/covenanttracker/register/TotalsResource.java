package org.covenanttracker.register;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Year;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.TotalsPublished;
import org.covenanttracker.register.TotalsResponse.TotalsList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Yearly totals of what is private one by one.
@Path("/v1/totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class TotalsResource {

    private final TotalsService service;
    private final Documents documents;
    private final CurrentActor actor;

    TotalsResource(TotalsService service, Documents documents, CurrentActor actor) {
        this.service = service;
        this.documents = documents;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTotals", summary = "Yearly totals of detriment and of reasons, newest first")
    public TotalsList list() {
        return new TotalsList(documents.all(TotalsPublished.class).stream()
                .map(TotalsResponse::of)
                .toList());
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(operationId = "getTotals", summary = "The totals of one year")
    public TotalsResponse get(@RestPath String year) {
        return documents
                .withCode(TotalsPublished.class, year)
                .map(TotalsResponse::of)
                .orElseThrow(() -> Refusal.notFound("There are no totals of " + year + "."));
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "publishTotals",
            summary = "Publish the totals of a year that is over, once; the service counts them itself")
    @APIResponseSchema(value = TotalsResponse.class, responseCode = "201")
    public RestResponse<TotalsResponse> publish(@NotNull @Valid TotalsRequest request) {
        Year year = request.asYear();
        Written written = service.publish(actor.get(), year);
        return LogAnswer.created("/v1/totals/" + year, get(year.toString()), written);
    }
}
