package org.covenanttracker.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentCommand;
import org.covenanttracker.ledger.ContentRequests;
import org.covenanttracker.ledger.ContentService;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What stewards do to the words of an organisation.
@Path("/v1/organisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class OrganisationContentResource {

    private final ContentService service;
    private final OrganisationContent content;
    private final OrganisationResource organisations;
    private final CurrentActor actor;

    OrganisationContentResource(
            ContentService service,
            OrganisationContent content,
            OrganisationResource organisations,
            CurrentActor actor) {
        this.service = service;
        this.content = content;
        this.organisations = organisations;
        this.actor = actor;
    }

    @POST
    @Path("/hold")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "holdOrganisationContent",
            summary = "Hide words from all but the parties, for 20 working days")
    public RestResponse<OrganisationResponse> hold(
            @RestPath String id, @NotNull @Valid ContentRequests.HoldContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/release")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "releaseOrganisationContent", summary = "End a hold, or where there is none a redaction")
    public RestResponse<OrganisationResponse> release(
            @RestPath String id, @NotNull @Valid ContentRequests.ReleaseContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/redaction")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "redactOrganisationContent", summary = "Hide parts of a text, reversibly")
    public RestResponse<OrganisationResponse> redact(
            @RestPath String id, @NotNull @Valid ContentRequests.RedactContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "eraseOrganisationContent",
            summary = "Propose to destroy words, or agree with another steward who did")
    public RestResponse<OrganisationResponse> erase(
            @RestPath String id, @NotNull @Valid ContentRequests.EraseContent request) {
        return perform(id, request.command());
    }

    private RestResponse<OrganisationResponse> perform(String id, ContentCommand command) {
        UUID stream = Query.pathId("organisation", id);
        Written written = service.perform(content, actor.get(), stream, command);
        return LogAnswer.ok(organisations.read(stream), written);
    }
}
