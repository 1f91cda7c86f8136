package org.covenanttracker.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.scorecard.Formats.Body;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1")
@PermitAll
@Tag(name = "Scorecards")
class ScorecardResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private final Formats formats;

    ScorecardResource(Formats formats) {
        this.formats = formats;
    }

    @GET
    @Path("/scorecards")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listScorecards",
            summary = "Every department's scorecard; with `compare`, one rate against chance; with `by`, in slices")
    @APIResponseSchema(ScorecardList.class)
    public Response list(
            @BeanParam ScorecardQuery query,
            @RestQuery String compare,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted,
            @Context Request request) {
        return answer(Question.list(query.parsed(), compare, by, Formats.isCsv("", accepted)), request);
    }

    @GET
    @Path("/scorecards.csv")
    @Produces("text/csv")
    @Operation(operationId = "listScorecardsAsCsv", summary = "Every department's scorecard, one row a figure")
    public Response listAsCsv(@BeanParam ScorecardQuery query, @Context Request request) {
        return answer(Question.list(query.parsed(), null, null, true), request);
    }

    @GET
    @Path("/scorecards/{department}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "getScorecard",
            summary =
                    "One department's scorecard, of any date or period, also as `.csv`; `steward` is the steward's own")
    @APIResponseSchema(Scorecard.class)
    public Response get(
            @RestPath String department,
            @BeanParam ScorecardQuery query,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted,
            @Context Request request) {
        int dot = department.lastIndexOf('.');
        String slug = dot < 0 ? department : department.substring(0, dot);
        boolean isCsv = Formats.isCsv(dot < 0 ? "" : department.substring(dot), accepted);
        return answer(Question.card(slug, query.parsed(), by, isCsv), request);
    }

    @GET
    @Path("/scorecards/{department}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getScorecardHistory",
            summary = "A series of periods: what fell due or came on the card in each")
    @APIResponseSchema(ScorecardList.History.class)
    public Response history(
            @RestPath String department,
            @RestQuery String every,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String restated,
            @Context Request request) {
        return answer(Question.history(department, every, from, to, restated), request);
    }

    @GET
    @Path("/scorecards/{department}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getScorecardChanges",
            summary = "Each figure that moved between two dates, by how much, and which entry or day moved it")
    @APIResponseSchema(ScorecardList.Moved.class)
    public Response changes(
            @RestPath String department,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String methodology,
            @Context Request request) {
        return answer(Question.changes(department, from, to, methodology), request);
    }

    @GET
    @Path("/scorecards/{department}/figures/{figure}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "citeFigure",
            summary = "One figure with its permalink, a wording to quote it by, and the caveats that belong to it")
    @APIResponseSchema(Citation.class)
    public Response cite(
            @RestPath String department,
            @RestPath String figure,
            @BeanParam ScorecardQuery query,
            @Context Request request) {
        return answer(Question.figure(department, figure, query.parsed()), request);
    }

    @GET
    @Path("/methodology")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMethodology",
            summary = "What each figure counts, from which source, with what known bias; and what caveats mean")
    @APIResponseSchema(ScorecardList.InForce.class)
    public Response methodology(@RestQuery String methodology, @Context Request request) {
        return answer(Question.methodology(methodology), request);
    }

    private Response answer(Question question, Request request) {
        Body body = formats.answer(question);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(MerkleTree.leafHash(body.bytes()), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(body.bytes()).type(body.type());
        return response.tag(tag)
                .header("Cache-Control", body.pinned() ? FOR_EVER : ASK_AGAIN)
                .header("Vary", "Accept")
                .build();
    }
}
