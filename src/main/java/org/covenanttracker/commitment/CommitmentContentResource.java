package org.covenanttracker.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentCommand;
import org.covenanttracker.ledger.ContentRequests;
import org.covenanttracker.ledger.ContentService;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.OpeningResponse;
import org.covenanttracker.ledger.Openings;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.contact.ConfirmContactDetailsRequest;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What stewards do to the words of a commitment, and what their authors can prove.
@Path("/v1/commitments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class CommitmentContentResource {

    private final ContentService service;
    private final CommitmentContent content;
    private final CommitmentResource commitments;
    private final Openings openings;
    private final CurrentActor actor;
    private final ContactDetailsService contacts;

    CommitmentContentResource(
            ContentService service,
            CommitmentContent content,
            CommitmentResource commitments,
            Openings openings,
            CurrentActor actor,
            ContactDetailsService contacts) {
        this.service = service;
        this.content = content;
        this.commitments = commitments;
        this.openings = openings;
        this.actor = actor;
        this.contacts = contacts;
    }

    @POST
    @Path("/hold")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "holdCommitmentContent",
            summary = "Hide words from all but the parties, for 20 working days")
    public RestResponse<CommitmentResponse> hold(
            @RestPath String id, @NotNull @Valid ContentRequests.HoldContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/release")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "releaseCommitmentContent", summary = "End a hold, or where there is none a redaction")
    public RestResponse<CommitmentResponse> release(
            @RestPath String id, @NotNull @Valid ContentRequests.ReleaseContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/redaction")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "redactCommitmentContent", summary = "Hide parts of a text, reversibly")
    public RestResponse<CommitmentResponse> redact(
            @RestPath String id, @NotNull @Valid ContentRequests.RedactContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/erasure")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "eraseCommitmentContent",
            summary = "Propose to destroy words, or agree with another steward who did")
    public RestResponse<CommitmentResponse> erase(
            @RestPath String id, @NotNull @Valid ContentRequests.EraseContent request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/contact-details")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "confirmCommitmentContactDetails",
            summary = "Confirm that the public may read the contact details in a text, as its author meant",
            description = "Texts sent with `contactDetailsIntended: true` that do hold some stay closed until then;"
                    + " they stand in a steward's queue.")
    public RestResponse<CommitmentResponse> confirm(
            @RestPath String id, @NotNull @Valid ConfirmContactDetailsRequest request) {
        UUID stream = Query.pathId("commitment", id);
        Written written = contacts.confirm(content, actor.get(), stream, request);
        return LogAnswer.ok(commitments.read(stream, actor.get()), written);
    }

    @GET
    @Path("/opening")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY})
    @Operation(
            operationId = "openCommitment",
            summary = "Your own entries: exact leaves, words and salts",
            extensions = @Extension(name = "x-own", value = "[]", parseValue = true))
    public OpeningResponse open(@RestPath String id) {
        UUID stream = Query.pathId("commitment", id);
        commitments.read(stream, actor.get());
        return openings.of(stream, actor.get());
    }

    private RestResponse<CommitmentResponse> perform(String id, ContentCommand command) {
        UUID stream = Query.pathId("commitment", id);
        Written written = service.perform(content, actor.get(), stream, command);
        return LogAnswer.ok(commitments.read(stream, actor.get()), written);
    }
}
