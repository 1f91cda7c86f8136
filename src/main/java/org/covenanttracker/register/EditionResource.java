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
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.EditionResponse.PrincipleResponse;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The Covenant's vocabulary: its editions, and the principles and signs of the one in force.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Register")
class EditionResource {

    private final Documents documents;
    private final Register register;
    private final Days days;
    private final DocumentService service;
    private final CurrentActor actor;

    EditionResource(Documents documents, Register register, Days days, DocumentService service, CurrentActor actor) {
        this.documents = documents;
        this.register = register;
        this.days = days;
        this.service = service;
        this.actor = actor;
    }

    @GET
    @Path("/editions")
    @Operation(operationId = "listEditions", summary = "Editions of the vocabulary, newest first")
    public EditionList editions() {
        return new EditionList(documents.all(EditionPublished.class).stream()
                .map(EditionResponse::of)
                .toList());
    }

    @GET
    @Path("/editions/{id}")
    @Operation(operationId = "getEdition", summary = "One edition, by its code")
    public EditionResponse edition(@RestPath String id) {
        return documents
                .withCode(EditionPublished.class, id)
                .map(EditionResponse::of)
                .orElseThrow(() -> Refusal.notFound("There is no edition " + id + "."));
    }

    @GET
    @Path("/principles")
    @Operation(operationId = "listPrinciples", summary = "Principles of the edition in force, with their signs")
    public PrincipleList principles() {
        return new PrincipleList(inForce().principles());
    }

    @GET
    @Path("/principles/{code}")
    @Operation(operationId = "getPrinciple", summary = "One principle with its signs")
    public PrincipleResponse principle(@RestPath String code) {
        return inForce().principles().stream()
                .filter(principle -> principle.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no principle " + code + "."));
    }

    @POST
    @Path("/editions")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "publishEdition", summary = "Publish an edition of the vocabulary, whole")
    @APIResponseSchema(value = EditionResponse.class, responseCode = "201")
    public RestResponse<EditionResponse> publish(@NotNull @Valid DocumentRequests.PublishEdition request) {
        Written written = service.publish(actor.get(), request.event());
        return LogAnswer.created("/v1/editions/" + request.code(), edition(request.code()), written);
    }

    private EditionResponse inForce() {
        return EditionResponse.of(register.edition(days.today()));
    }
}
