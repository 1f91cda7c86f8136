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
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Notation;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class OrganisationResource implements Addressed {

    private static final UUID FIRST = new UUID(0, 0);

    private final RegisterService service;
    private final Organisations organisations;
    private final Identifiers identifiers;
    private final OrganisationViews views;
    private final CurrentActor actor;
    private final NextLink next;

    OrganisationResource(
            RegisterService service,
            Organisations organisations,
            Identifiers identifiers,
            OrganisationViews views,
            CurrentActor actor,
            NextLink next) {
        this.service = service;
        this.organisations = organisations;
        this.identifiers = identifiers;
        this.views = views;
        this.actor = actor;
        this.next = next;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOrganisations", summary = "Organisations on the register")
    public OrganisationPage list(@RestQuery String identifier, @RestQuery String cursor, @RestQuery String limit) {
        int size = Query.limit(limit);
        UUID after = next.placeOf(cursor, Notation::id);
        if (identifier != null) {
            return new OrganisationPage(
                    identifiers.holderOf(identifier).map(this::read).stream()
                            // What this reader may not see must not be found out by asking for it.
                            .filter(found -> found.identifiers().contains(identifier))
                            .toList(),
                    null);
        }
        Page<OrganisationRow> page =
                Page.of(organisations.afterId(after == null ? FIRST : after, size + 1), size, row -> row.id.toString());
        return new OrganisationPage(views.of(page.items(), actor.get()), next.to(page.lastKey()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public OrganisationResponse get(@RestPath String id) {
        return read(Query.pathId("organisation", id));
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "admitOrganisation", summary = "Admit an organisation to the register")
    @APIResponseSchema(value = OrganisationResponse.class, responseCode = "201")
    public RestResponse<OrganisationResponse> admit(@NotNull @Valid AdmitOrganisationRequest request) {
        for (int i = 0; i < request.identifiers().size(); i++) {
            identifiers.check(request.identifiers().get(i), "/identifiers/" + i);
        }
        RegisterService.Admitted admitted = service.admit(actor.get(), request);
        UUID id = admitted.id();
        return LogAnswer.created("/v1/organisations/" + id, read(id), admitted.written());
    }

    @Override
    public String under() {
        return "/v1/organisations/";
    }

    @Override
    public Object read(String id) {
        return get(id);
    }

    OrganisationResponse read(UUID id) {
        return organisations
                .findByIdOptional(id)
                .map(row -> views.of(List.of(row), actor.get()).getFirst())
                .orElseThrow(() -> Refusal.notFound("There is no organisation " + id + "."));
    }
}
