package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Makes strong ETags of answers (RFC 9110 section 8.8.3). What is shown goes by the day, by other things'
/// names and by what stewards hide, so that nothing but its bytes tells whether it changed. The reader is
/// part of it: no cache that one fills answers another. And it is an HMAC, because tags end up in places
/// where words must not, and whoever guesses at those must not be told so.
@ApplicationScoped
class Tags {

    private static final int BYTES = 16;

    private final Fingerprints fingerprints;
    private final CurrentActor actor;
    private final ObjectMapper json;

    Tags(Fingerprints fingerprints, CurrentActor actor, ObjectMapper json) {
        this.fingerprints = fingerprints;
        this.actor = actor;
        this.json = json;
    }

    /// What is sent as the body of an answer.
    byte[] bytes(Object entity) {
        try {
            if (entity instanceof byte[] bytes) return bytes;
            return entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With its quotes, as it stands in the header.
    String of(byte[] body) {
        Actor reader = actor.get();
        ByteArrayOutputStream shown = new ByteArrayOutputStream(body.length + 64);
        shown.writeBytes((reader.role().code() + " " + reader.id() + "\n").getBytes(StandardCharsets.UTF_8));
        shown.writeBytes(body);
        byte[] hmac = fingerprints.hmac("etag", shown.toByteArray());
        return '"' + HexFormat.of().formatHex(hmac, 0, BYTES) + '"';
    }
}
