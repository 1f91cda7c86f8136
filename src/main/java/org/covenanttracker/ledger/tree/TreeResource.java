package org.covenanttracker.ledger.tree;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.proof.Tile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The log in the form of C2SP tlog-tiles, for anybody's tools.
@Path("/log")
@PermitAll
@Tag(name = "Log")
class TreeResource {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MOMENT = "public, max-age=1";

    private final PublishedTree tree;

    TreeResource(PublishedTree tree) {
        this.tree = tree;
    }

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(operationId = "getCheckpoint", summary = "The newest size and root, signed (C2SP tlog-checkpoint)")
    public RestResponse<String> checkpoint() {
        String note = tree.newest().note();
        if (note == null) throw Refusal.notFound("Nothing is published yet.");
        return cached(note, A_MOMENT);
    }

    @GET
    @Path("/vkeys")
    @Produces(TEXT)
    @Operation(operationId = "listVkeys", summary = "The keys that signed, oldest first, one a line (C2SP vkey)")
    public RestResponse<String> vkeys() {
        return cached(tree.keys().stream().map(key -> key.vkey() + "\n").collect(Collectors.joining()), A_MOMENT);
    }

    @GET
    @Path("/tile/{path: .+}")
    @Produces("application/octet-stream")
    @Operation(operationId = "getTile", summary = "Hashes or entries, up to 256 of them (C2SP tlog-tiles)")
    public RestResponse<byte[]> tile(
            @RestPath
                    @Parameter(
                            description = "Level or `entries`, number in groups of three digits, and `.p/width`"
                                    + " unless it is full, such as 0/x001/234 or entries/000.p/7")
                    String path,
            @Context UriInfo address) {
        // As it was sent: a trailing slash or an escaped letter is another address for the same bytes.
        byte[] bytes = Tile.parse(address.getRequestUri().getRawPath().substring("/log/".length()))
                .flatMap(tree::tile)
                .orElseThrow(
                        () -> Refusal.notFound("The log of " + tree.newest().size() + " entries has no such tile."));
        return cached(bytes, FOR_EVER);
    }

    private static <T> RestResponse<T> cached(T body, String howLong) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("Cache-Control", howLong)
                .build();
    }
}
