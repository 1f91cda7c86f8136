package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Json;

/// A client of the service's own public API. Whatever is not carried out ends the making of the demo:
/// a history with a step missing would tell another story.
final class ServiceClient implements AutoCloseable {

    private static final ObjectMapper MAPPER = Json.mapper();
    private static final int FIRST_ERROR = 400;

    private final URI service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServiceClient(URI service) {
        this.service = service;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send(request(path).PUT(json(body)).build());
    }

    /// @param body null for a command without one
    JsonNode post(String key, String path, Object body) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                // Some of its filings say the same as others did before.
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body == null ? BodyPublishers.noBody() : json(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() < FIRST_ERROR) return body;
            throw refused(request, body);
        } catch (IOException unreachable) {
            throw new DemoFailed("the demo was not made: the service stopped answering", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("the demo was not made: the service was stopped", stopped);
        }
    }

    private static DemoFailed refused(HttpRequest request, JsonNode problem) {
        return new DemoFailed("the demo was not made: " + request.method() + " "
                + request.uri().getPath() + " was refused: " + problem);
    }

    @Override
    public void close() {
        http.close();
    }
}
