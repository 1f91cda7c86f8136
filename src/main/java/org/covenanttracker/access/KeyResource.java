package org.covenanttracker.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
class KeyResource {

    private final KeyService service;
    private final KeyViews views;
    private final Holders holders;
    private final CurrentActor actor;

    KeyResource(KeyService service, KeyViews views, Holders holders, CurrentActor actor) {
        this.service = service;
        this.views = views;
        this.holders = holders;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "issueKey",
            summary = "Issue a key; its secret is shown once",
            description = "A key ends on `expiresOn`, at most 730 days from now, or after 365 days if that is left"
                    + " out. A holder has at most two live keys, so that one can follow the other: a steward issues"
                    + " the second, the holder goes over to it and revokes the first. The holder's other keys are"
                    + " told of it in `GET /v1/queue` for 30 days.")
    @APIResponseSchema(value = KeyResponse.class, responseCode = "201")
    public RestResponse<KeyResponse> issue(@NotNull @Valid IssueKeyRequest request) {
        IssuedKey key =
                service.issue(actor.get(), request.role(), holder(request), request.expiresOn(), request.label());
        return LogAnswer.created("/v1/keys/" + key.id(), key.response(), key.written());
    }

    @GET
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY, Role.STEWARD_KEY, Role.REVIEWER_KEY})
    @Operation(operationId = "listKeys", summary = "Your own keys, without their secrets; a steward sees all")
    public KeyList list() {
        return new KeyList(views.visibleTo(actor));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY, Role.STEWARD_KEY, Role.REVIEWER_KEY})
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key of your own; a steward, any",
            description = "It opens nothing from the next request on, on any node. Your last key too; a steward"
                    + " issues another.")
    public RestResponse<Void> revoke(@RestPath String id) {
        return LogAnswer.done(service.revoke(actor.get(), Query.pathId("key", id)));
    }

    private UUID holder(IssueKeyRequest request) {
        refuseStray("/department", request.department(), request.role() == Role.DEPARTMENT);
        refuseStray("/organisation", request.organisation(), request.role() == Role.ORGANISATION);
        refuseStray("/holder", request.holder(), request.role() == Role.STEWARD || request.role() == Role.REVIEWER);
        return switch (request.role()) {
            case DEPARTMENT ->
                holders.department(required("/department", request.department()))
                        .orElseThrow(() -> unknown("/department"));
            case ORGANISATION -> organisation(required("/organisation", request.organisation()));
            case STEWARD, REVIEWER -> request.holder() == null ? UUID.randomUUID() : colleague(request.holder());
            case CLOCK, PUBLIC -> throw Refusal.invalid("/role", "wrong_value", "No key is issued for this role.");
        };
    }

    private UUID organisation(UUID id) {
        if (!holders.isOrganisation(id)) throw unknown("/organisation");
        return id;
    }

    private UUID colleague(UUID holder) {
        if (!service.isColleague(holder)) throw unknown("/holder");
        return holder;
    }

    private static void refuseStray(String pointer, Object value, boolean fits) {
        if (value != null && !fits) throw Refusal.invalid(pointer, "not_for_role", "Does not go with this role.");
    }

    private static <T> T required(String pointer, T value) {
        if (value == null) throw Refusal.invalid(pointer, "required", "Is required for this role.");
        return value;
    }

    private static Refusal unknown(String pointer) {
        return Refusal.invalid(pointer, "unknown", "Is not on the register.");
    }
}
