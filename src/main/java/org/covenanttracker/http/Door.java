package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses what no operation should have to think of, before any is looked up: a body that says it is
/// too large, which the server itself would answer with an empty page, and NUL and the like in paths.
@Singleton
class Door {

    /// Ahead of the server's own limit on bodies.
    private static final int PRIORITY = 1_000;

    /// How much of a refused body is still taken in, so that the client lives to read the refusal: most
    /// send everything first, and a connection closed meanwhile shows as a broken pipe.
    private static final long DRAINED = 16L << 20;

    private final ObjectMapper json;
    private final long limit;

    Door(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (holdsControlCharacter(context.request().path())) {
            answer(context, Problem.of(404, "not_found", "There is nothing at this address."));
        } else if (declaredLength(context) > limit) {
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
        Problem problem = Problem.of(413, "body_too_large", "The body is larger than " + limit + " bytes.");
        if (declaredLength(context) > DRAINED) {
            answer(context, problem);
        } else {
            context.request().handler(dropped -> {}).endHandler(_ -> answer(context, problem));
        }
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
