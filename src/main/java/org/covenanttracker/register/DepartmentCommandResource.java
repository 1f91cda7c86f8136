package org.covenanttracker.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What becomes of a department.
@Path("/v1/departments/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class DepartmentCommandResource {

    private final DepartmentService service;
    private final DepartmentViews views;
    private final CurrentActor actor;

    DepartmentCommandResource(DepartmentService service, DepartmentViews views, CurrentActor actor) {
        this.service = service;
        this.views = views;
        this.actor = actor;
    }

    @POST
    @Path("/renaming")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "renameDepartment", summary = "Call a department by another name; its old slug stays good")
    public RestResponse<DepartmentResponse> rename(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.RenameDepartment request) {
        return answer(slug, service.rename(actor.get(), slug, request.event()));
    }

    @POST
    @Path("/merger")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "mergeDepartment", summary = "End a department whose work went to one other")
    public RestResponse<DepartmentResponse> merge(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.MergeDepartment request) {
        return answer(slug, service.merge(actor.get(), slug, request.successor()));
    }

    @POST
    @Path("/split")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "splitDepartment", summary = "End a department whose work was divided among others")
    public RestResponse<DepartmentResponse> split(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.SplitDepartment request) {
        return answer(slug, service.split(actor.get(), slug, request.successors()));
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "closeDepartment", summary = "End a department for another reason")
    public RestResponse<DepartmentResponse> close(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.CloseDepartment request) {
        return answer(slug, service.close(actor.get(), slug, request.successors()));
    }

    @PUT
    @Path("/answer-target")
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "setAnswerTarget", summary = "Your own target for answers, or null for none")
    public RestResponse<DepartmentResponse> setAnswerTarget(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.SetAnswerTarget request) {
        return answer(slug, service.setAnswerTarget(actor.get(), slug, request.days()));
    }

    @POST
    @Path("/leads")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "nameLead", summary = "Name a minister or senior official who leads for a department")
    @APIResponseSchema(value = DepartmentResponse.class, responseCode = "201")
    public RestResponse<DepartmentResponse> nameLead(
            @RestPath String slug, @NotNull @Valid DepartmentRequests.NameLead request) {
        Written written = service.name(actor.get(), slug, request.event(), request.name());
        DepartmentResponse department = read(slug);
        return LogAnswer.created("/v1/departments/" + department.slug(), department, written);
    }

    @POST
    @Path("/leads/{n}/ending")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "endLead", summary = "Say what a lead's last day is, or correct it")
    public RestResponse<DepartmentResponse> endLead(
            @RestPath String slug, @RestPath String n, @NotNull @Valid DepartmentRequests.EndLead request) {
        return answer(slug, service.endLead(actor.get(), slug, number(n), request.to()));
    }

    private static int number(String n) {
        if (n.matches("[1-9][0-9]{0,3}")) return Integer.parseInt(n);
        throw Refusal.notFound("The department has no lead " + n + ".");
    }

    private RestResponse<DepartmentResponse> answer(String slug, Written written) {
        return LogAnswer.ok(read(slug), written);
    }

    private DepartmentResponse read(String slug) {
        return views.withSlug(slug, actor.get());
    }
}
