package org.covenanttracker.http.intake;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.covenanttracker.http.Problem;

/// Takes in each body whole before any thread works on its request: a slow sender keeps only its
/// own connection waiting, and one whose end never comes is cut off.
@Singleton
class Bodies {

    /// Behind whatever refuses a request by its head.
    private static final int LAST = 10;

    private final PlainAnswer answer;

    Bodies(PlainAnswer answer) {
        this.answer = answer;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::take, LAST);
    }

    private void take(RoutingContext context) {
        if (hasBody(context.request())) {
            new Intake(context).begin();
        } else {
            // Or whoever reads it, after its end was told to nobody, would wait for it.
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
            context.request().resume();
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /// One body on its way. All of it runs on the event loop of its connection.
    private final class Intake {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final BodyLimit limit;
        private final Buffer whole = Buffer.buffer();
        private long size;
        private long timer;
        private boolean over;

        Intake(RoutingContext context) {
            this.context = context;
            this.request = context.request();
            this.limit = BodyLimit.of(request);
        }

        void begin() {
            timer = context.vertx().setTimer(limit.time().toMillis(), _ -> refuse(limit.tooSlow()));
            request.handler(this::more).endHandler(_ -> finish()).exceptionHandler(_ -> stop());
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                context.response().writeContinue();
            }
            request.resume();
        }

        private void more(Buffer part) {
            size += part.length();
            if (size <= limit.bytes()) whole.appendBuffer(part);
            else if (size > BodyLimit.DRAINED) refuse(limit.exceeded());
        }

        private void finish() {
            if (size > limit.bytes()) {
                refuse(limit.exceeded());
            } else if (stop()) {
                ((RoutingContextInternal) context).setBody(whole);
                context.next();
            }
        }

        private void refuse(Problem problem) {
            if (!stop()) return;
            LastRequest.is(context);
            answer.send(context, problem);
        }

        /// Whether it was still on its way.
        private boolean stop() {
            context.vertx().cancelTimer(timer);
            boolean first = !over;
            over = true;
            return first;
        }
    }
}
