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
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.DocumentResponses.CalendarList;
import org.covenanttracker.register.DocumentResponses.CalendarResponse;
import org.covenanttracker.register.DocumentResponses.ProcedureList;
import org.covenanttracker.register.DocumentResponses.ProcedureResponse;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What clocks run by: calendars and procedures, of which the newest is in force.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class DocumentResource {

    private final DocumentService service;
    private final Documents documents;
    private final CurrentActor actor;

    DocumentResource(DocumentService service, Documents documents, CurrentActor actor) {
        this.service = service;
        this.documents = documents;
        this.actor = actor;
    }

    @GET
    @Path("/calendars")
    @PermitAll
    @Operation(operationId = "listCalendars", summary = "Calendars, newest first; the first is in force")
    public CalendarList calendars() {
        return new CalendarList(documents.all(CalendarAdopted.class).stream()
                .map(CalendarResponse::of)
                .toList());
    }

    @GET
    @Path("/calendars/{id}")
    @PermitAll
    @Operation(operationId = "getCalendar", summary = "One calendar, by its code")
    public CalendarResponse calendar(@RestPath String id) {
        return documents
                .withCode(CalendarAdopted.class, id)
                .map(CalendarResponse::of)
                .orElseThrow(() -> Refusal.notFound("There is no calendar " + id + "."));
    }

    @POST
    @Path("/calendars")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "adoptCalendar", summary = "Adopt a calendar in place of the one in force")
    @APIResponseSchema(value = CalendarResponse.class, responseCode = "201")
    public RestResponse<CalendarResponse> adopt(@NotNull @Valid DocumentRequests.AdoptCalendar request) {
        Written written = service.adopt(actor.get(), request.event());
        return LogAnswer.created("/v1/calendars/" + request.code(), calendar(request.code()), written);
    }

    @GET
    @Path("/procedures")
    @PermitAll
    @Operation(operationId = "listProcedures", summary = "Procedures, newest first; the first is in force")
    public ProcedureList procedures() {
        return new ProcedureList(documents.all(ProcedureAdopted.class).stream()
                .map(ProcedureResponse::of)
                .toList());
    }

    @GET
    @Path("/procedures/{id}")
    @PermitAll
    @Operation(operationId = "getProcedure", summary = "One procedure, by its code")
    public ProcedureResponse procedure(@RestPath String id) {
        return documents
                .withCode(ProcedureAdopted.class, id)
                .map(ProcedureResponse::of)
                .orElseThrow(() -> Refusal.notFound("There is no procedure " + id + "."));
    }

    @POST
    @Path("/procedures")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "adoptProcedure",
            summary = "Adopt a procedure: the limits of clocks that start from now on")
    @APIResponseSchema(value = ProcedureResponse.class, responseCode = "201")
    public RestResponse<ProcedureResponse> adopt(@NotNull @Valid DocumentRequests.AdoptProcedure request) {
        Written written = service.adopt(actor.get(), request.event());
        return LogAnswer.created("/v1/procedures/" + request.code(), procedure(request.code()), written);
    }
}
