package org.covenanttracker.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What becomes of an organisation.
@Path("/v1/organisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class OrganisationCommandResource {

    private final OrganisationService service;
    private final OrganisationResource organisations;
    private final CurrentActor actor;

    OrganisationCommandResource(OrganisationService service, OrganisationResource organisations, CurrentActor actor) {
        this.service = service;
        this.organisations = organisations;
        this.actor = actor;
    }

    @POST
    @Path("/classification")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "classifyOrganisation", summary = "Verify an organisation or sort it anew")
    public RestResponse<OrganisationResponse> classify(
            @RestPath String id, @NotNull @Valid ClassifyOrganisationRequest request) {
        var event = new OrganisationReclassified(
                request.kind(), request.sizeBand(), request.nation(), request.cause(), request.verified());
        UUID organisation = organisation(id);
        return answer(organisation, service.reclassify(actor.get(), organisation, event));
    }

    @POST
    @Path("/renaming")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "renameOrganisation", summary = "Call an organisation by another name")
    public RestResponse<OrganisationResponse> rename(
            @RestPath String id, @NotNull @Valid OrganisationRequests.RenameOrganisation request) {
        UUID organisation = organisation(id);
        return answer(organisation, service.rename(actor.get(), organisation, request.name()));
    }

    @POST
    @Path("/merger")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "mergeOrganisation", summary = "End an organisation that became part of another")
    public RestResponse<OrganisationResponse> merge(
            @RestPath String id, @NotNull @Valid OrganisationRequests.MergeOrganisation request) {
        UUID organisation = organisation(id);
        return answer(organisation, service.merge(actor.get(), organisation, request.successor()));
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "closeOrganisation", summary = "End an organisation for another reason")
    public RestResponse<OrganisationResponse> close(
            @RestPath String id, @NotNull @Valid OrganisationRequests.CloseOrganisation request) {
        UUID organisation = organisation(id);
        return answer(organisation, service.close(actor.get(), organisation, request.successor()));
    }

    @POST
    @Path("/suspension")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "suspendOrganisation", summary = "Let an organisation file nothing for now")
    public RestResponse<OrganisationResponse> suspend(
            @RestPath String id, @NotNull @Valid OrganisationRequests.SuspendOrganisation request) {
        UUID organisation = organisation(id);
        return answer(organisation, service.suspend(actor.get(), organisation, request.reason()));
    }

    @POST
    @Path("/reinstatement")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "reinstateOrganisation", summary = "Let a suspended organisation file again")
    public RestResponse<OrganisationResponse> reinstate(@RestPath String id) {
        UUID organisation = organisation(id);
        return answer(organisation, service.reinstate(actor.get(), organisation));
    }

    @PUT
    @Path("/filing-limits")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "setFilingLimits",
            summary = "Let more filings of an umbrella body await screening than the usual 10 and 100")
    public RestResponse<OrganisationResponse> setFilingLimits(
            @RestPath String id, @NotNull @Valid OrganisationRequests.SetFilingLimits request) {
        UUID organisation = organisation(id);
        return answer(organisation, service.setFilingLimits(actor.get(), organisation, request.event()));
    }

    private static UUID organisation(String id) {
        return Query.pathId("organisation", id);
    }

    private RestResponse<OrganisationResponse> answer(UUID organisation, Written written) {
        return LogAnswer.ok(organisations.read(organisation), written);
    }
}
