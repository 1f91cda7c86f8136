package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.covenanttracker.http.Fingerprints;

/// The server's secret under which keys and identifiers are hashed, so that a stolen database tells
/// neither.
@ApplicationScoped
public class Pepper implements Fingerprints {

    private static final int BYTES = 32;

    private final SecretKeySpec secret;

    Pepper(AccessConfig config) {
        this.secret = new SecretKeySpec(read(config), "HmacSHA256");
    }

    /// `HMAC-SHA256(pepper, purpose LF text)`. The purpose keeps uses apart.
    public byte[] hmac(String purpose, String text) {
        return hmac(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] hmac(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] read(AccessConfig config) {
        try {
            byte[] bytes = Files.readAllBytes(config.pepperFile());
            if (bytes.length == BYTES) return bytes;
            throw new IllegalStateException("The pepper must be " + BYTES + " bytes: " + config.pepperFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pepper cannot be read", unreadable);
        }
    }
}
