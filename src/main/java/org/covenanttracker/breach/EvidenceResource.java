package org.covenanttracker.breach;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.BreachCommand.ShowEvidence;
import org.covenanttracker.breach.BreachResponse.EvidenceView;
import org.covenanttracker.breach.evidence.EvidenceType;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.BodyParts;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.http.Upload;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Files that show what happened.
@Path("/v1/breaches/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
class EvidenceResource {

    /// A browser that was made to show the file runs nothing in it and loads nothing for it.
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    /// A steward may hide it at any time.
    private static final String SHORT = "public, max-age=300";

    private final EvidenceService evidence;
    private final BreachService service;
    private final BreachViews views;
    private final BodyParts parts;
    private final CurrentActor actor;

    EvidenceResource(
            EvidenceService evidence, BreachService service, BreachViews views, BodyParts parts, CurrentActor actor) {
        this.evidence = evidence;
        this.service = service;
        this.views = views;
        this.parts = parts;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY})
    @Operation(
            operationId = "attachEvidence",
            summary = "As a party, attach a file of at most 10 MiB: PDF, PNG, JPEG, plain text or CSV; up to 20",
            description = """
                    What a file is, its bytes tell. It is rid of what does not show: a picture is drawn anew, a PDF \
                    loses its properties, earlier versions, scripts and attached files. Its digest is that of the file \
                    as it is given out again. What the content itself gives away nobody can take out: an unnamed \
                    filer's file is for the steward alone unless the filer says otherwise, and a file becomes public \
                    only once a steward has looked at it.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "file",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        maxLength = 10_485_760),
                                                @SchemaProperty(name = "visibility", implementation = Visibility.class)
                                            })))
    @APIResponseSchema(value = BreachResponse.class, responseCode = "201")
    public RestResponse<BreachResponse> attach(
            @RestPath String id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        UUID breach = Query.pathId("breach", id);
        Actor caller = actor.get();
        Upload upload = Upload.read(contentType, body, List.of("visibility"));
        var attached = evidence.attach(caller, breach, said(upload), upload);
        return LogAnswer.created(
                "/v1/breaches/" + breach + "/evidence/" + attached.id(), views.of(breach, caller), attached.written());
    }

    private AttachEvidenceRequest said(Upload upload) {
        ObjectNode said = JsonNodeFactory.instance.objectNode().put("name", upload.name());
        upload.fields().forEach(said::put);
        return parts.read(said, AttachEvidenceRequest.class, List.of());
    }

    @POST
    @Path("/{evidence}/visibility")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "showEvidence",
            summary = "Having looked at a file, show it to the parties or the public, or take that back")
    public RestResponse<BreachResponse> show(
            @RestPath String id, @RestPath String evidence, @NotNull @Valid ShowEvidenceRequest request) {
        UUID breach = Query.pathId("breach", id);
        var command = new ShowEvidence(Query.pathId("evidence", evidence), request.visibility());
        Written written = service.perform(actor.get(), breach, command);
        return LogAnswer.ok(views.of(breach, actor.get()), written);
    }

    @GET
    @Path("/{evidence}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getEvidence",
            summary = "The file, for whoever may see it, as an attachment with the type that the breach gives for it")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "image/jpeg"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/plain")
            })
    public RestResponse<byte[]> get(@RestPath String id, @RestPath String evidence) {
        UUID file = Query.pathId("evidence", evidence);
        EvidenceView seen = views.of(Query.pathId("breach", id), actor.get(), view -> view.evidence(file));
        EvidenceType type = EvidenceType.ofMediaType(seen.type());
        return RestResponse.ResponseBuilder.ok(this.evidence.read(file))
                .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                .header("Content-Disposition", "attachment; filename=\"evidence-" + file + "." + type.extension() + '"')
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header(HttpHeaders.CACHE_CONTROL, SHORT)
                .build();
    }
}
