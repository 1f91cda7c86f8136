package org.covenanttracker.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private final Cards cards;
    private final Pages pages;

    ScorecardResource(Cards cards, Pages pages) {
        this.cards = cards;
        this.pages = pages;
    }

    @GET
    @Path("/scorecards")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_HTML, "image/svg+xml"})
    @Operation(
            operationId = "listScorecards",
            summary = "Every department's scorecard; with `compare`, one rate against chance; with `by`, in slices")
    @APIResponseSchema(ScorecardList.class)
    public Response list(
            @BeanParam ScorecardQuery query,
            @RestQuery String compare,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted) {
        Format format = by == null ? Format.of("", accepted) : Format.jsonIfLiked("", accepted);
        return list(format, query, compare, by);
    }

    @GET
    @Path("/scorecards.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listScorecardsAsJson", summary = "Every department's scorecard, as without the suffix")
    @APIResponseSchema(ScorecardList.class)
    public Response listAsJson(@BeanParam ScorecardQuery query, @RestQuery String compare, @RestQuery String by) {
        return list(Format.JSON, query, compare, by);
    }

    @GET
    @Path("/scorecards.csv")
    @Produces("text/csv")
    @Operation(operationId = "listScorecardsAsCsv", summary = "Every department's scorecard, one row a figure")
    public Response listAsCsv(@BeanParam ScorecardQuery query) {
        return list(Format.CSV, query, null, null);
    }

    @GET
    @Path("/scorecards.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readScorecards",
            summary = "All departments on a page, with one rate against chance: `compare`, or answered on time")
    public Response listAsPage(@BeanParam ScorecardQuery query, @RestQuery String compare) {
        return list(Format.HTML, query, compare, null);
    }

    @GET
    @Path("/scorecards.svg")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "drawComparison",
            summary = "One rate against chance as a funnel plot: `compare`, or answered on time")
    public Response listAsPicture(@BeanParam ScorecardQuery query, @RestQuery String compare) {
        return list(Format.SVG, query, compare, null);
    }

    private Response list(Format format, ScorecardQuery query, String compare, String by) {
        CardQuery card = query.parsed();
        return answer(
                format.promisesBytes()
                        ? Question.list(card, compare, by, format)
                        : pages.list(card, compare, by, format));
    }

    @GET
    @Path("/scorecards/{department}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_HTML, "image/svg+xml"})
    @Operation(
            operationId = "getScorecard",
            summary = "One department's scorecard, of any date or period, also as `.csv`, as a page (`.html`) and as a"
                    + " picture (`.svg`); `steward` is the steward's own")
    @APIResponseSchema(Scorecard.class)
    public Response get(
            @RestPath String department,
            @BeanParam ScorecardQuery query,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted) {
        int dot = department.lastIndexOf('.');
        String slug = dot < 0 ? department : department.substring(0, dot);
        String suffix = dot < 0 ? "" : department.substring(dot);
        boolean isJsonAlone = by != null || slug.equals(Answers.STEWARD);
        Format format = isJsonAlone ? Format.jsonIfLiked(suffix, accepted) : Format.of(suffix, accepted);
        CardQuery card = query.parsed();
        return answer(
                format.promisesBytes() || slug.equals(Answers.STEWARD)
                        ? Question.card(slug, card, by, format)
                        : pages.card(slug, card, by, format));
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
            @RestQuery String restated) {
        return answer(Question.history(department, every, from, to, restated));
    }

    @GET
    @Path("/scorecards/{department}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getScorecardChanges",
            summary = "Each figure that moved between two dates, by how much, and which entry or day moved it")
    @APIResponseSchema(ScorecardList.Moved.class)
    public Response changes(
            @RestPath String department, @RestQuery String from, @RestQuery String to, @RestQuery String methodology) {
        return answer(Question.changes(department, from, to, methodology));
    }

    @GET
    @Path("/scorecards/{department}/figures/{figure}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "citeFigure",
            summary = "One figure with its permalink, a wording to quote it by, and the caveats that belong to it")
    @APIResponseSchema(Citation.class)
    public Response cite(@RestPath String department, @RestPath String figure, @BeanParam ScorecardQuery query) {
        return answer(Question.figure(department, figure, query.parsed()));
    }

    @GET
    @Path("/methodology")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMethodology",
            summary = "What each figure counts, from which source, with what known bias; and what caveats mean")
    @APIResponseSchema(ScorecardList.InForce.class)
    public Response methodology(@RestQuery String methodology) {
        return answer(Question.methodology(methodology));
    }

    private Response answer(Question question) {
        Question.Answer answer = cards.answer(question::answer);
        Response.ResponseBuilder response =
                Response.ok(answer.bytes()).type(question.format().type());
        answer.corrections().forEach(each -> response.link(each.now(), "successor-version"));
        return response.header("Cache-Control", answer.pinned() ? FOR_EVER : ASK_AGAIN)
                .header("Content-Security-Policy", Pages.policy(question.format()))
                .header("Vary", "Accept")
                .build();
    }
}
