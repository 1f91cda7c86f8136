package org.covenanttracker.http.intake;

import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/// Ends a connection with the answer to the request in hand, where what follows on it may be no
/// request.
final class LastRequest {

    private static final AttributeKey<Boolean> MET = AttributeKey.valueOf(LastRequest.class, "met");

    private LastRequest() {}

    static void is(RoutingContext context) {
        HttpServerRequest request = context.request();
        ((ConnectionBase) request.connection()).channel().attr(MET).set(true);
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(_ -> request.connection().close());
    }

    /// Whether an earlier one was the last of its connection: what was sent right behind it has
    /// been read.
    static boolean isPast(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel().hasAttr(MET);
    }
}
