package org.covenanttracker.ledger.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Notices from outside about published words.
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeResource implements Addressed {

    private final NoticeService service;
    private final NoticeViews views;
    private final CurrentActor actor;

    NoticeResource(NoticeService service, NoticeViews views, CurrentActor actor) {
        this.service = service;
        this.views = views;
        this.actor = actor;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "sendNotice",
            summary =
                    "Say that published words harm or break a law; no key needed, and they can be held within 48 hours")
    @APIResponseSchema(value = NoticeResponse.class, responseCode = "201")
    public RestResponse<NoticeResponse> send(@NotNull @Valid NoticeRequests.SendNotice request) {
        NoticeService.Received received = service.receive(request);
        NoticeResponse answer = views.of(received.id(), Actor.PUBLIC).toSender();
        return LogAnswer.created("/v1/notices/" + received.id(), answer, received.written());
    }

    @GET
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "listNotices",
            summary = "Notices to answer, due first coming first, with what was written")
    public NoticeList list() {
        return new NoticeList(views.open());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getNotice", summary = "One notice: of what kind, about what, and what came of it")
    public NoticeResponse get(@RestPath String id) {
        return views.of(Query.pathId("notice", id), actor.get());
    }

    @Override
    public String under() {
        return "/v1/notices/";
    }

    @Override
    public Object read(String id) {
        return get(id);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "answerNotice", summary = "Say what was done about the words that a notice is about")
    public RestResponse<NoticeResponse> answer(
            @RestPath String id, @NotNull @Valid NoticeRequests.AnswerNotice request) {
        UUID notice = Query.pathId("notice", id);
        Written written = service.answer(actor.get(), notice, request);
        return LogAnswer.ok(views.of(notice, actor.get()), written);
    }
}
