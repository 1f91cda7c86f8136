package org.covenanttracker.breach;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Place;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.LogPage;
import org.covenanttracker.ledger.LogPages;
import org.covenanttracker.register.RegisterQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// Filing breaches and reading them.
@Path("/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
class BreachResource implements Addressed {

    private final BreachService service;
    private final Breaches breaches;
    private final BreachViews views;
    private final RegisterQuery register;
    private final Days days;
    private final CurrentActor actor;
    private final NextLink next;
    private final LogPages pages;

    BreachResource(
            BreachService service,
            Breaches breaches,
            BreachViews views,
            RegisterQuery register,
            Days days,
            CurrentActor actor,
            NextLink next,
            LogPages pages) {
        this.service = service;
        this.breaches = breaches;
        this.views = views;
        this.register = register;
        this.days = days;
        this.actor = actor;
        this.next = next;
        this.pages = pages;
    }

    @POST
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(operationId = "fileBreach", summary = "File a breach; 201 means that it is on record for good")
    @APIResponseSchema(value = BreachResponse.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: it would be filed, and nothing was stored",
            content = @Content(schema = @Schema(implementation = DryRunResponse.class)))
    public RestResponse<Object> file(@RestQuery String dryRun, @NotNull @Valid FileBreachRequest request) {
        Actor filer = actor.get();
        if (Query.isAsked("dryRun", dryRun)) {
            service.tryOut(filer, request);
            return RestResponse.ok(DryRunResponse.FILED);
        }
        BreachService.Filed filed = service.file(filer, request);
        return LogAnswer.created("/v1/breaches/" + filed.id(), read(filed.id(), filer), filed.written());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getBreach", summary = "One breach, as its reader may see it")
    public BreachResponse get(@RestPath String id) {
        return read(Query.pathId("breach", id), actor.get());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBreaches", summary = "Breaches, newest first")
    public BreachPage list(@BeanParam BreachQuery query, @RestQuery String cursor, @RestQuery String limit) {
        BreachFilter filter = query.filter(register, days.today());
        int size = Query.limit(limit);
        List<BreachRow> oneMore = breaches.newestFirst(filter, next.placeOf(cursor, Place::parse), size + 1);
        Page<BreachRow> page = Page.of(oneMore, size, row -> new Place(row.filedOn, row.id).toString());
        return new BreachPage(views.of(page.items(), actor.get()), next.to(page.lastKey()));
    }

    @GET
    @Path("/{id}/events")
    @PermitAll
    @Operation(operationId = "listBreachEvents", summary = "The log's entries about one breach, in order")
    public LogPage events(@RestPath String id, @RestQuery String after, @RestQuery String limit) {
        UUID stream = get(id).id();
        return pages.ofStream(stream, after, limit);
    }

    @Override
    public String under() {
        return "/v1/breaches/";
    }

    @Override
    public Object read(String id) {
        return get(id);
    }

    BreachResponse read(UUID id, Actor reader) {
        return views.of(id, reader);
    }
}
