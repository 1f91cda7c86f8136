package org.covenanttracker.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What the `type` of a problem document links to: for programs as JSON, for people as a page.
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Problems")
class ProblemResource {

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
            .build();

    @CheckedTemplate(basePath = "problems")
    static class Templates {

        static native TemplateInstance catalogue(String title, List<ProblemKind> kinds);

        private Templates() {}
    }

    /// @param items in the order of their statuses
    @Schema(name = "ProblemCatalogue")
    record ProblemCatalogue(List<ProblemKind> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "Every way in which a request can be refused, and what to do")
    @APIResponseSchema(ProblemCatalogue.class)
    public Response all(@Context Request request) {
        return answer(request, "Problems", ProblemKind.all(), new ProblemCatalogue(ProblemKind.all()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getProblem", summary = "One way in which a request can be refused, and what to do")
    @APIResponseSchema(ProblemKind.class)
    public Response one(@RestPath String code, @Context Request request) {
        ProblemKind kind =
                ProblemKind.of(code).orElseThrow(() -> Refusal.notFound("There is no problem " + code + "."));
        return answer(request, kind.example().title(), List.of(kind), kind);
    }

    private static Response answer(Request request, String title, List<ProblemKind> kinds, Object json) {
        Variant wanted = request.selectVariant(VARIANTS);
        boolean asPage = wanted != null && wanted.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        Response.ResponseBuilder answer = asPage
                ? Response.ok(Templates.catalogue(title, kinds).render(), wanted.getMediaType())
                : Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        return answer.header("Cache-Control", "public, max-age=300")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("Vary", "Accept")
                .build();
    }
}
