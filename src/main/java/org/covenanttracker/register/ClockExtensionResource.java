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
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.register.ClockExtensionResponse.ClockExtensionList;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Days given back to clocks after an outage.
@Path("/v1/clock-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class ClockExtensionResource {

    private final ClockExtensionService service;
    private final Documents documents;
    private final CurrentActor actor;

    ClockExtensionResource(ClockExtensionService service, Documents documents, CurrentActor actor) {
        this.service = service;
        this.documents = documents;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listClockExtensions", summary = "Days given back to clocks, newest first")
    public ClockExtensionList list() {
        return new ClockExtensionList(documents.byId(ClocksExtended.class).entrySet().stream()
                .map(each -> ClockExtensionResponse.of(each.getKey(), each.getValue()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getClockExtension", summary = "One extension of clocks, by its id")
    public ClockExtensionResponse get(@RestPath String id) {
        return read(Query.pathId("clock extension", id));
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "extendClocks",
            summary = "After an outage, give its working days back to what fell due in it and was not done")
    @APIResponseSchema(value = ClockExtensionResponse.class, responseCode = "201")
    public RestResponse<ClockExtensionResponse> extend(@NotNull @Valid ClockExtensionRequest request) {
        ClockExtensionService.Extended extended = service.extend(actor.get(), request.event());
        return LogAnswer.created("/v1/clock-extensions/" + extended.id(), read(extended.id()), extended.written());
    }

    private ClockExtensionResponse read(UUID id) {
        ClocksExtended extension = documents.byId(ClocksExtended.class).get(id);
        if (extension == null) throw Refusal.notFound("There is no clock extension " + id + ".");
        return ClockExtensionResponse.of(id, extension);
    }
}
