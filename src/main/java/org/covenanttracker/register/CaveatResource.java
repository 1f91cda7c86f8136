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
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.register.DocumentResponses.CaveatList;
import org.covenanttracker.register.DocumentResponses.CaveatResponse;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What cards warn of. A caveat may be adopted again for another period.
@Path("/v1/caveats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class CaveatResource {

    private final DocumentService service;
    private final Documents documents;
    private final Departments departments;
    private final CurrentActor actor;

    CaveatResource(DocumentService service, Documents documents, Departments departments, CurrentActor actor) {
        this.service = service;
        this.documents = documents;
        this.departments = departments;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCaveats", summary = "Caveats, newest first")
    public CaveatList list() {
        return new CaveatList(documents.byId(CaveatAdopted.class).entrySet().stream()
                .map(each -> shown(each.getKey(), each.getValue()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCaveat", summary = "One caveat, by its id")
    public CaveatResponse get(@RestPath String id) {
        return read(Query.pathId("caveat", id));
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "adoptCaveat", summary = "Adopt a caveat for a period, for all departments or some")
    @APIResponseSchema(value = CaveatResponse.class, responseCode = "201")
    public RestResponse<CaveatResponse> adopt(@NotNull @Valid DocumentRequests.AdoptCaveat request) {
        DocumentService.Adopted adopted = service.adopt(actor.get(), request);
        return LogAnswer.created("/v1/caveats/" + adopted.id(), read(adopted.id()), adopted.written());
    }

    private CaveatResponse read(UUID id) {
        CaveatAdopted caveat = documents.byId(CaveatAdopted.class).get(id);
        if (caveat == null) throw Refusal.notFound("There is no caveat " + id + ".");
        return shown(id, caveat);
    }

    private CaveatResponse shown(UUID id, CaveatAdopted caveat) {
        List<DepartmentLink> concerned = caveat.departments() == null
                ? null
                : departments.withIds(caveat.departments()).stream()
                        .map(DepartmentRow::link)
                        .toList();
        return CaveatResponse.of(id, caveat, concerned);
    }
}
