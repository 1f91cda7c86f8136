package org.covenanttracker.http.intake;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;

/// Refuses what no operation should have to think of, before any is looked up: a body that says
/// that it is too large, which the server itself would answer with an empty page, and NUL and the
/// like in paths.
@Singleton
class Door {

    /// Ahead of the server's own limit on bodies.
    private static final int PRIORITY = 1_000;

    private static final Problem CODED = Problem.of(Refusal.invalid(
            List.of(Fault.inHeader("Transfer-Encoding", "chunked", "Must stand at most once and be 'chunked'."))));

    private final PlainAnswer answer;

    Door(PlainAnswer answer) {
        this.answer = answer;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LastRequest.isPast(request)) {
            request.connection().close();
        } else if (!mayComeInChunks(context)) {
            answer.send(context, CODED);
        } else if (holdsControlCharacter(request.path())) {
            answer.send(context, Problem.of(404, "not_found", "There is nothing at this address."));
        } else if (declaredLength(context) > BodyLimit.of(request).bytes()) {
            refuseTooLarge(context);
        } else {
            context.next();
        }
    }

    /// A length beside `Transfer-Encoding` has been dropped by now, and a proxy may have gone by
    /// it: what follows could be part of the body for one and a request for the other (RFC 9112
    /// section 6.1).
    private static boolean mayComeInChunks(RoutingContext context) {
        List<String> codings = context.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty()) return true;
        LastRequest.is(context);
        return codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
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
        LastRequest.is(context);
        Problem problem = BodyLimit.of(context.request()).exceeded();
        if (declaredLength(context) > BodyLimit.DRAINED) {
            answer.send(context, problem);
        } else {
            context.request().handler(dropped -> {}).endHandler(_ -> answer.send(context, problem));
        }
    }
}
