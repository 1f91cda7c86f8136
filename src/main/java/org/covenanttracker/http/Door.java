package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses what no operation should have to think of, before any is looked up: a body that is too large,
/// which the server itself would answer with an empty page, and NUL and the like in paths. Where files are
/// sent, a body may be as large as the server takes.
@Singleton
class Door {

    /// Ahead of the server's own limit on bodies.
    private static final int PRIORITY = 1_000;

    /// Behind the server's own limit on bodies and ahead of whatever reads them.
    private static final int BEFORE_READING = 1;

    private static final long JSON_LIMIT = 1L << 20;
    private static final Pattern FILES = Pattern.compile("/v1/breaches/[^/]+/evidence");

    /// How much of a refused body is still taken in, so that the client lives to read the refusal: most
    /// send everything first, and a connection closed meanwhile shows as a broken pipe.
    private static final long DRAINED = 16L << 20;

    private final ObjectMapper json;
    private final long fileLimit;

    Door(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.fileLimit = limit.asLongValue();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::limitUndeclared, BEFORE_READING);
    }

    /// A body that comes in chunks does not say how large it is: the server counts, up to what stands here.
    private void limitUndeclared(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context));
        }
        context.next();
    }

    private long limit(RoutingContext context) {
        return FILES.matcher(context.request().path()).matches() ? fileLimit : JSON_LIMIT;
    }

    private void check(RoutingContext context) {
        if (holdsControlCharacter(context.request().path())) {
            answer(context, Problem.of(404, "not_found", "There is nothing at this address."));
        } else if (declaredLength(context) > limit(context)) {
            refuseTooLarge(context);
        } else {
            context.next();
        }
    }

    /// Some addresses hold names that are looked up, and the database takes no NUL.
    private static boolean holdsControlCharacter(String path) {
        return QueryStringDecoder.decodeComponent(path).chars().anyMatch(Character::isISOControl);
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuseTooLarge(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        Problem problem = Problem.of(413, "body_too_large", "The body is larger than " + said(limit(context)) + ".");
        if (declaredLength(context) > DRAINED) {
            answer(context, problem);
        } else {
            context.request().handler(dropped -> {}).endHandler(_ -> answer(context, problem));
        }
    }

    private static String said(long limit) {
        return limit + " bytes (" + (limit >> 20) + " MiB)";
    }

    private void answer(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
