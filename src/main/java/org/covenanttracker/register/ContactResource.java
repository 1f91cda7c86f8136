package org.covenanttracker.register;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/organisations/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
@Priority(ContactResource.BEFORE_THE_ORGANISATION)
class ContactResource implements Addressed {

    /// What is sent to a list of contacts is about that list.
    static final int BEFORE_THE_ORGANISATION = 1;

    private static final String OF_ONE = "/contacts";

    private final ContactService service;
    private final CurrentActor actor;

    ContactResource(ContactService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.ORGANISATION_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "getContacts",
            summary = "Whom stewards write to about an organisation and its keys",
            description = "For the organisation itself and for stewards; never public and in no log.")
    public ContactList.Shown get(@RestPath String id) {
        return service.read(actor.get(), Query.pathId("organisation", id));
    }

    @PUT
    @RolesAllowed({Role.ORGANISATION_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "setContacts",
            summary = "Set an organisation's contacts, at most two",
            description = "In the place of those set before, of which nothing is kept; an empty list removes them."
                    + " Before a steward issues a key that was asked for, he writes to the contacts.")
    public ContactList.Shown set(@RestPath String id, @NotNull @Valid ContactList.Wanted request) {
        return service.set(actor.get(), Query.pathId("organisation", id), request.contacts());
    }

    @Override
    public String under() {
        return "/v1/organisations/";
    }

    @Override
    public Optional<String> nameIn(String path) {
        return path.endsWith(OF_ONE) ? Addressed.super.nameIn(path) : Optional.empty();
    }

    @Override
    public Object read(String name) {
        return get(name);
    }
}
