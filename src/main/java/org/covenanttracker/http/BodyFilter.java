package org.covenanttracker.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds for the body of every request: it is read as what it says it is, or refused.
class BodyFilter {

    private static final Pattern JSON =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    void refuseOtherBodies(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        Method operation = resource.getResourceMethod();
        Taken taken = Taken.by(operation);
        if (!taken.body()) {
            refuseUnread(request);
        } else if (!taken.needsBody() && !hasBody(request)) {
            sayNothing(request);
        } else if (!operation.isAnnotationPresent(Consumes.class) && !isPlainJson(request)) {
            throw new NotSupportedException();
        }
    }

    /// The reader would take any `+json`, any charset and any coding, and read it as UTF-8 JSON.
    private static boolean isPlainJson(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null
                && JSON.matcher(type.trim()).matches()
                && request.getHeaderString(HttpHeaders.CONTENT_ENCODING) == null;
    }

    static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.getHeaderString("Transfer-Encoding") != null;
    }

    /// The reader knows no body that may be left out; an empty object says as little.
    private static void sayNothing(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
    }

    /// Clients that always send a body send an empty object; anything in it would be dropped unread.
    private static void refuseUnread(ContainerRequestContext request) throws IOException {
        if (!hasBody(request)) return;
        String body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.isBlank() && !body.matches("\\s*\\{\\s*}\\s*")) {
            throw Refusal.invalid("", "no_body", "This operation takes no body.");
        }
    }
}
