package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.covenanttracker.http.Json;
import org.covenanttracker.http.Notation;

/// A running service. No redirect is followed: whoever is judged does not choose who is asked.
final class HttpSource implements Source {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = Json.mapper();
    private static final int PAGE = 200;
    private static final int TRIES = 60;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final String asOf;

    /// @param asOf of the cards, null for the newest
    HttpSource(String base, String asOf) {
        this.asOf = asOf;
        this.base = base.replaceAll("/+$", "");
    }

    @Override
    public byte[] read(String name, long longest) {
        return switch (name) {
            case SCORECARDS -> get("/v1/scorecards" + (asOf == null ? "" : "?asOf=" + asOf), name, longest);
            case CONTENT -> content(longest);
            default -> get("/log/" + name, name, longest);
        };
    }

    /// What is served at an address, path and query.
    byte[] answer(String address, long longest) {
        return get(address, address, longest);
    }

    /// By the service's own clock.
    LocalDate today() {
        String today =
                parse(get("/v1/log", "/v1/log", PAGE * PAGE)).path("today").asText();
        return Notation.date(today).orElseThrow(() -> Difference.in("/v1/log", "does not say what day it is"));
    }

    /// All pages, one entry a line.
    private byte[] content(long longest) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        JsonNode page;
        long after = -1;
        do {
            String address = "/v1/log/content?limit=" + PAGE + (after < 0 ? "" : "&after=" + after);
            page = parse(get(address, CONTENT, longest - lines.size()));
            for (JsonNode item : page.path("items")) {
                long index = item.path("index").asLong(-1);
                if (index <= after) throw Difference.in(CONTENT, "its pages do not go forward");
                after = index;
                lines.writeBytes((item + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } while (page.path("next").isTextual());
        return lines.toByteArray();
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw Difference.in(CONTENT, "is not JSON");
        }
    }

    private byte[] get(String path, String name, long longest) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> answer = granted(request);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) throw Difference.in(name, "answered with " + answer.statusCode());
                byte[] all = body.readNBytes((int) Math.min(longest + 1, Integer.MAX_VALUE - 8));
                if (all.length > longest) throw Difference.in(name, "is longer than " + longest + " bytes");
                return all;
            }
        } catch (IOException unreachable) {
            throw Difference.in(name, "cannot be had from " + base + ": " + unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Difference("Stopped");
        }
    }

    /// Waits where more was asked for than is granted in such a time, and not for ever.
    private HttpResponse<InputStream> granted(HttpRequest request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 429 || tries == TRIES) return answer;
            answer.body().close();
            String seconds = answer.headers().firstValue("Retry-After").orElse("");
            TimeUnit.SECONDS.sleep(seconds.matches("[1-9]") ? Integer.parseInt(seconds) : 1);
        }
    }
}
