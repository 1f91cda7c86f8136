package org.covenanttracker.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The record itself, for anyone.
@Path("/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Log")
class LogResource {

    private final Entries entries;
    private final Ledger ledger;
    private final LogPages pages;

    LogResource(Entries entries, Ledger ledger, LogPages pages) {
        this.entries = entries;
        this.ledger = ledger;
        this.pages = pages;
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listLogEntries", summary = "Entries in order, a page at a time")
    public LogPage list(
            @RestQuery @Parameter(description = "Entries after this index; all when left out") String after,
            @RestQuery @Parameter(description = "Only this event type, such as BreachFiled") String type,
            @RestQuery @Parameter(description = "Only this stream") String stream,
            @RestQuery @Parameter(description = "1 to 200, 50 when left out") String limit) {
        return pages.page(after, known(type), Query.id("stream", stream), limit);
    }

    @GET
    @Path("/entries/{index}")
    @Operation(operationId = "getLogEntry", summary = "One entry with its leaf hash")
    public LogEntry entry(@RestPath String index) {
        return LogEntry.of(find(index));
    }

    @GET
    @Path("/entries/{index}/leaf")
    @Operation(operationId = "getLogLeaf", summary = "The exact bytes of one entry, as hashed")
    @APIResponse(responseCode = "200", description = "The leaf", content = @Content(schema = @Schema(ref = "Leaf")))
    public byte[] leaf(@RestPath String index) {
        return find(index).leaf();
    }

    private Entry find(String index) {
        long wanted = LogPages.wanted(index);
        return entries.after(wanted - 1, null, null, 1).stream()
                .filter(entry -> entry.index() == wanted)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("There is no entry " + index + "; the log holds " + entries.size() + "."));
    }

    private String known(String type) {
        return Query.oneOf("type", type, ledger.types().names());
    }
}
