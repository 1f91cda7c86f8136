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

/// What stewards do to the words of a department: the names of its leads.
@Path("/v1/departments/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class DepartmentContentResource {

    private final ContentService service;
    private final DepartmentContent content;
    private final Departments departments;
    private final DepartmentViews views;
    private final CurrentActor actor;

    DepartmentContentResource(
            ContentService service,
            DepartmentContent content,
            Departments departments,
            DepartmentViews views,
            CurrentActor actor) {
        this.service = service;
        this.content = content;
        this.departments = departments;
        this.views = views;
        this.actor = actor;
    }

    @POST
    @Path("/hold")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "holdDepartmentContent",
            summary = "Hide words from all but the parties, for 20 working days")
    public RestResponse<DepartmentResponse> hold(
            @RestPath String slug, @NotNull @Valid ContentRequests.HoldContent request) {
        return perform(slug, request.command());
    }

    @POST
    @Path("/release")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "releaseDepartmentContent", summary = "End a hold, or where there is none a redaction")
    public RestResponse<DepartmentResponse> release(
            @RestPath String slug, @NotNull @Valid ContentRequests.ReleaseContent request) {
        return perform(slug, request.command());
    }

    @POST
    @Path("/redaction")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "redactDepartmentContent", summary = "Hide parts of a text, reversibly")
    public RestResponse<DepartmentResponse> redact(
            @RestPath String slug, @NotNull @Valid ContentRequests.RedactContent request) {
        return perform(slug, request.command());
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "eraseDepartmentContent",
            summary = "Propose to destroy words, or agree with another steward who did")
    public RestResponse<DepartmentResponse> erase(
            @RestPath String slug, @NotNull @Valid ContentRequests.EraseContent request) {
        return perform(slug, request.command());
    }

    private RestResponse<DepartmentResponse> perform(String slug, ContentCommand command) {
        UUID stream = departments.idOf(slug).orElseThrow(() -> DepartmentViews.notFound(slug));
        Written written = service.perform(content, actor.get(), stream, command);
        return LogAnswer.ok(views.withSlug(slug, actor.get()), written);
    }
}
