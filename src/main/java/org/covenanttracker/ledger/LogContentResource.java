package org.covenanttracker.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The words that the record commits to, as far as they are public, and the list of those that are
/// gone.
@Path("/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Log")
class LogContentResource {

    private final Openness openness;
    private final CommittedEntries entries;
    private final LogPages pages;
    private final NextLink next;
    private final Erasures erasures;

    LogContentResource(Openness openness, CommittedEntries entries, LogPages pages, NextLink next, Erasures erasures) {
        this.openness = openness;
        this.entries = entries;
        this.pages = pages;
        this.next = next;
        this.erasures = erasures;
    }

    @GET
    @Path("/entries/{index}/content")
    @Operation(operationId = "getLogContent", summary = "The public words of one entry, with their salts")
    public ContentResponse content(@RestPath String index) {
        return openness.of(entries.at(LogPages.wanted(index)).orElseThrow(() -> notFound(index)));
    }

    @GET
    @Path("/content")
    @Operation(operationId = "listLogContent", summary = "The public words of all entries, a page at a time")
    public ContentPage list(
            @RestQuery @Parameter(description = "Entries after this index; all when left out") String after,
            @RestQuery @Parameter(description = "1 to 200, 50 when left out") String limit) {
        Openness.Run run = openness.after(LogPages.after(after), Query.limit(limit));
        return new ContentPage(
                run.items(), run.goOnAfter() == null ? null : next.with("after", Long.toString(run.goOnAfter())));
    }

    @GET
    @Path("/erasures")
    @Operation(operationId = "listErasures", summary = "What was erased, in order, a page at a time")
    public ErasurePage erasures(
            @RestQuery @Parameter(description = "Erasures after this index; all when left out") String after,
            @RestQuery @Parameter(description = "1 to 200, 50 when left out") String limit) {
        LogPages.Slice slice = pages.slice(after, Erasures.TYPE, null, limit);
        return new ErasurePage(slice.entries().stream().map(erasures::describe).toList(), slice.next());
    }

    private static Refusal notFound(String index) {
        return Refusal.notFound("There is no entry " + index + ".");
    }
}
