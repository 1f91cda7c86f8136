package org.covenanttracker.http.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.covenanttracker.http.Problem;

/// How large a body may be, and how long it may take to arrive.
///
/// @param bytes at most
/// @param whatFor ends the sentence that a body is larger than this many bytes
record BodyLimit(long bytes, Duration time, String whatFor) {

    /// A file of 10 MiB and what it is wrapped in: what the server takes
    /// (`quarkus.http.limits.max-body-size`).
    private static final BodyLimit FILE = new BodyLimit(10_304L << 10, Duration.ofMinutes(5), "where a file is sent");

    private static final BodyLimit JSON = new BodyLimit(1L << 20, Duration.ofSeconds(30), "here");

    /// Without a key only notices are sent, and who sends a body unknown has it held in memory.
    private static final BodyLimit KEYLESS = new BodyLimit(128L << 10, Duration.ofSeconds(30), "without a key");

    /// How much of a refused body is still taken in, so that the client lives to read the refusal:
    /// most send everything first, and a connection closed meanwhile shows as a broken pipe.
    static final long DRAINED = 16L << 20;

    private static final Pattern FILES = Pattern.compile("/v1/breaches/[^/]+/evidence");

    static BodyLimit of(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) return KEYLESS;
        return FILES.matcher(request.path()).matches() ? FILE : JSON;
    }

    Problem exceeded() {
        String said = bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
        return Problem.of(
                413,
                "body_too_large",
                "The body is larger than " + bytes + " bytes (" + said + "), which is the most " + whatFor + ".");
    }

    Problem tooSlow() {
        return Problem.of(
                408,
                "body_too_slow",
                "The body did not arrive within " + time.toSeconds() + " seconds; send it again.");
    }
}
