package org.covenanttracker.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
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
            @RestQuery String asOf,
            @RestQuery String logSize,
            @RestQuery String methodology,
            @RestQuery String period,
            @RestQuery String restated,
            @RestQuery String compare,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted,
            @Context Request request) {
        CardQuery query = CardQuery.parse(asOf, logSize, methodology, period, restated);
        if (compare != null && by != null) {
            throw Refusal.invalidQuery("by", "contradicts", "Slices are never compared: give compare or by.");
        }
        if (compare != null) {
            Share share = share(compare);
            refusePeriod(query);
            return answer(formats.json(query, answers -> answers.comparison(share, query)), request);
        }
        if (by != null) {
            SliceBy slice = slice(by);
            refusePeriod(query);
            return answer(formats.json(query, answers -> answers.slices(slice, null, query)), request);
        }
        Body body = Formats.isCsv("", accepted)
                ? formats.csv(query, answers -> answers.cards(query))
                : formats.json(query, answers -> answers.list(query));
        return answer(body, request);
    }

    @GET
    @Path("/scorecards.csv")
    @Produces("text/csv")
    @Operation(operationId = "listScorecardsAsCsv", summary = "Every department's scorecard, one row a figure")
    public Response listAsCsv(
            @RestQuery String asOf,
            @RestQuery String logSize,
            @RestQuery String methodology,
            @RestQuery String period,
            @RestQuery String restated,
            @Context Request request) {
        CardQuery query = CardQuery.parse(asOf, logSize, methodology, period, restated);
        return answer(formats.csv(query, answers -> answers.cards(query)), request);
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
            @RestQuery String asOf,
            @RestQuery String logSize,
            @RestQuery String methodology,
            @RestQuery String period,
            @RestQuery String restated,
            @RestQuery String by,
            @HeaderParam("Accept") String accepted,
            @Context Request request) {
        CardQuery query = CardQuery.parse(asOf, logSize, methodology, period, restated);
        int dot = department.lastIndexOf('.');
        String slug = dot < 0 ? department : department.substring(0, dot);
        if (by != null) return sliced(slug, by, query, request);
        if (slug.equals(Answers.STEWARD)) {
            return answer(formats.json(query, answers -> answers.steward(query)), request);
        }
        Body body = Formats.isCsv(dot < 0 ? "" : department.substring(dot), accepted)
                ? formats.csv(query, answers -> List.of(answers.card(slug, query)))
                : formats.json(query, answers -> answers.card(slug, query).document());
        return answer(body, request);
    }

    private Response sliced(String slug, String by, CardQuery query, Request request) {
        SliceBy slice = slice(by);
        refusePeriod(query);
        if (!slice.isForOneDepartment()) {
            throw Refusal.invalidQuery(
                    "by", "wrong_value", "Of one department, must be one of " + SliceBy.namesForOneDepartment() + ".");
        }
        return answer(formats.json(query, answers -> answers.slices(slice, slug, query)), request);
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
        Period.Every length = Query.code("every", every == null ? "quarter" : every, Period.Every.class);
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        CardQuery query = new CardQuery(null, null, null, null, Query.isAsked("restated", restated));
        return answer(formats.json(query, answers -> answers.history(department, length, first, last, query)), request);
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
        LocalDate first = needed("from", from);
        LocalDate last = needed("to", to);
        CardQuery query = CardQuery.parse(null, null, methodology, null, null);
        return answer(
                formats.json(query, answers -> answers.changes(department, first, last, query.methodology())), request);
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
            @RestQuery String asOf,
            @RestQuery String logSize,
            @RestQuery String methodology,
            @RestQuery String period,
            @RestQuery String restated,
            @Context Request request) {
        CardQuery query = CardQuery.parse(asOf, logSize, methodology, period, restated);
        return answer(
                formats.json(query, answers -> Members.of(Citation.of(answers, department, figure, query))), request);
    }

    @GET
    @Path("/methodology")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMethodology",
            summary = "What each figure counts, from which source, with what known bias; and what caveats mean")
    @APIResponseSchema(ScorecardList.InForce.class)
    public Response methodology(@RestQuery String methodology, @Context Request request) {
        CardQuery query = CardQuery.parse(null, null, methodology, null, null);
        return answer(formats.json(query, answers -> answers.methodology(query)), request);
    }

    private static Response answer(Body body, Request request) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(MerkleTree.leafHash(body.bytes()), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(body.bytes()).type(body.type());
        return response.tag(tag)
                .header("Cache-Control", body.pinned() ? FOR_EVER : ASK_AGAIN)
                .header("Vary", "Accept")
                .build();
    }

    private static void refusePeriod(CardQuery query) {
        if (query.period() != null) {
            throw Refusal.invalidQuery("period", "contradicts", "Comparisons and slices count all time.");
        }
    }

    private static LocalDate needed(String parameter, String value) {
        if (value == null) throw Refusal.invalidQuery(parameter, "required", "Give both dates, from and to.");
        return Query.date(parameter, value);
    }

    private static Share share(String name) {
        return Share.named(name)
                .orElseThrow(
                        () -> Refusal.invalidQuery("compare", "wrong_value", "Must be one of " + Share.names() + "."));
    }

    private static SliceBy slice(String name) {
        return SliceBy.named(name)
                .orElseThrow(
                        () -> Refusal.invalidQuery("by", "wrong_value", "Must be one of " + SliceBy.names() + "."));
    }
}
