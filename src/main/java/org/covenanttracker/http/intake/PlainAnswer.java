package org.covenanttracker.http.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.covenanttracker.http.Problem;

/// Answers with a problem before any operation is looked up, at the cost of next to nothing.
@Singleton
public class PlainAnswer {

    private final ObjectMapper json;

    PlainAnswer(ObjectMapper json) {
        this.json = json;
    }

    /// What of the body still comes is dropped.
    public void send(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) showOtherPages(context);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(written(problem));
        request.resume();
    }

    /// Pages of others read without a key, and must learn why they could not.
    private static void showOtherPages(RoutingContext context) {
        context.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Retry-After");
    }

    private Buffer written(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
