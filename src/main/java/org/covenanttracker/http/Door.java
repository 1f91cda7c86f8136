package org.covenanttracker.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Refuses what no operation should have to think of, before any is looked up: a body that says that it is too
/// large, which the server itself would answer with an empty page, and NUL and the like in paths.
@Singleton
class Door {

    /// Ahead of the server's own limit on bodies.
    private static final int PRIORITY = 1_000;

    /// How much of a refused body is still taken in, so that the client lives to read the refusal: most
    /// send everything first, and a connection closed meanwhile shows as a broken pipe.
    private static final long DRAINED = 16L << 20;

    private final PlainAnswer answer;

    Door(PlainAnswer answer) {
        this.answer = answer;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (holdsControlCharacter(context.request().path())) {
            answer.send(context, Problem.of(404, "not_found", "There is nothing at this address."));
        } else if (declaredLength(context) > BodyLimit.of(context.request()).bytes()) {
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
        answer.close(context);
        Problem problem = BodyLimit.of(context.request()).exceeded();
        if (declaredLength(context) > DRAINED) {
            answer.send(context, problem);
        } else {
            context.request().handler(dropped -> {}).endHandler(_ -> answer.send(context, problem));
        }
    }
}
