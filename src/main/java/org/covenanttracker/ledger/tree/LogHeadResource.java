package org.covenanttracker.ledger.tree;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.LogPages;
import org.covenanttracker.ledger.Promises;
import org.covenanttracker.ledger.proof.Receipt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What is published of the log, and the proof that an entry is in it.
@Path("/v1/log")
@PermitAll
@Tag(name = "Log")
class LogHeadResource {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final PublishedTree tree;
    private final Entries entries;
    private final Identity identity;
    private final Days days;
    private final Promises promises;

    LogHeadResource(PublishedTree tree, Entries entries, Identity identity, Days days, Promises promises) {
        this.tree = tree;
        this.entries = entries;
        this.identity = identity;
        this.days = days;
        this.promises = promises;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getLog", summary = "Name, size, root and key of the log")
    public LogResponse log() {
        Published newest = tree.newest();
        return new LogResponse(
                identity.origin(),
                tree.keys().getLast().vkey(),
                promises.vkey(),
                identity.isDemo(),
                days.today(),
                newest.size(),
                newest.rootHash(),
                entries.size());
    }

    @GET
    @Path("/entries/{index}/receipt")
    @Produces(TEXT)
    @Operation(
            operationId = "getReceipt",
            summary = "Proves offline that an entry is in the signed log (C2SP tlog-proof); 202 until it is published")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = TEXT))
    @APIResponse(
            responseCode = "202",
            description = "It is about to be published: come again",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "In how many seconds",
                            schema =
                                    @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "9")),
            content = @Content(mediaType = TEXT))
    public RestResponse<String> receipt(@RestPath String index) {
        long wanted = LogPages.wanted(index);
        Optional<Receipt> receipt = tree.receipt(wanted);
        if (receipt.isPresent()) return RestResponse.ok(receipt.get().write());
        long appended = entries.size();
        if (wanted < appended) {
            return RestResponse.ResponseBuilder.<String>accepted("The entry is about to be published.\n")
                    .header("Retry-After", 1)
                    .build();
        }
        throw Refusal.notFound("There is no entry " + index + "; the log holds " + appended + ".");
    }
}
