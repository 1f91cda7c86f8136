package org.covenanttracker.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Takes the `Idempotency-Key` of a POST, and says where an answer is to an earlier request.
class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /// Before whoever looks into the body: it is read here, and given on.
    private static final int FIRST = Priorities.USER - 1;

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

    private final IdempotencyKey key;
    private final CurrentActor actor;

    IdempotencyFilter(IdempotencyKey key, CurrentActor actor) {
        this.key = key;
        this.actor = actor;
    }

    @ServerRequestFilter(priority = FIRST)
    void take(ContainerRequestContext request) throws IOException {
        List<String> sent = request.getHeaders().get(HEADER);
        if (sent == null || !request.getMethod().equals("POST")) return;
        if (sent.size() > 1 || !FORM.matcher(sent.getFirst()).matches()) {
            throw Refusal.invalid(List.of(Fault.inHeader(
                    HEADER, "idempotency_key", "Must stand once and be 1 to 200 visible ASCII characters.")));
        }
        Actor holder = actor.get();
        String path = request.getUriInfo().getPath();
        String scope = String.join("\n", holder.role().code(), "" + holder.id(), "POST", path, sent.getFirst());
        key.take(scope, body(request));
    }

    private static byte[] body(ContainerRequestContext request) throws IOException {
        if (!BodyFilter.hasBody(request)) return new byte[0];
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return withoutBoundary(request.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
    }

    /// Clients draw the boundary of a multipart body anew each time that they send the same file.
    private static byte[] withoutBoundary(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
        if (!boundary.find()) return body;
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        return text.replace("\r\n--" + boundary.group(1), "\r\n--").getBytes(StandardCharsets.ISO_8859_1);
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        if (key.isReplay()) response.getHeaders().putSingle(REPLAYED, "true");
    }
}
