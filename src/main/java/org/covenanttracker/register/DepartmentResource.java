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
import java.util.Optional;
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class DepartmentResource implements Addressed {

    private final RegisterService service;
    private final Departments departments;
    private final DepartmentViews views;
    private final CurrentActor actor;
    private final NextLink next;

    DepartmentResource(
            RegisterService service,
            Departments departments,
            DepartmentViews views,
            CurrentActor actor,
            NextLink next) {
        this.service = service;
        this.departments = departments;
        this.views = views;
        this.actor = actor;
        this.next = next;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDepartments", summary = "Departments on the register, by slug")
    public DepartmentPage list(@RestQuery String cursor, @RestQuery String limit) {
        int size = Query.limit(limit);
        String after = next.placeOf(cursor, Optional::of);
        Page<DepartmentRow> page =
                Page.of(departments.afterSlug(after == null ? "" : after, size + 1), size, row -> row.slug);
        return new DepartmentPage(views.of(page.items(), actor.get()), next.to(page.lastKey()));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "getDepartment", summary = "One department, by its slug or one that it had")
    public DepartmentResponse get(@RestPath String slug) {
        return views.withSlug(slug, actor.get());
    }

    @Override
    public String under() {
        return "/v1/departments/";
    }

    @Override
    public Object read(String slug) {
        return get(slug);
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "registerDepartment", summary = "Put a public body on the register")
    @APIResponseSchema(value = DepartmentResponse.class, responseCode = "201")
    public RestResponse<DepartmentResponse> register(@NotNull @Valid RegisterDepartmentRequest request) {
        Written written = service.register(actor.get(), request.event());
        return LogAnswer.created("/v1/departments/" + request.slug(), get(request.slug()), written);
    }
}
