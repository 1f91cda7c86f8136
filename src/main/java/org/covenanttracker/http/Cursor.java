package org.covenanttracker.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/// An opaque place in a list: the key of the last row seen, so that rows added meanwhile neither
/// shift nor repeat a page, behind a signature over it and over the list that it was cut from, so that
/// it opens no other and can be made by nobody else. What signs is the same on every node.
@ApplicationScoped
class Cursor {

    private static final int SIGNATURE = 16;

    private final Fingerprints fingerprints;

    Cursor(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// @param list what makes it the same list, its reader among it
    String of(String list, String lastKey) {
        byte[] key = lastKey.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(signature(list, lastKey), SIGNATURE + key.length);
        System.arraycopy(key, 0, signed, SIGNATURE, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    String read(String list, String cursor) {
        byte[] signed = decoded(cursor);
        if (signed.length < SIGNATURE) throw refused();
        String key = new String(signed, SIGNATURE, signed.length - SIGNATURE, StandardCharsets.UTF_8);
        byte[] signature = Arrays.copyOf(signed, SIGNATURE);
        if (MessageDigest.isEqual(signature, signature(list, key))) return key;
        throw refused();
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private byte[] signature(String list, String key) {
        byte[] place = (list + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(fingerprints.hmac("cursor", place), SIGNATURE);
    }

    static Refusal refused() {
        return Refusal.invalidQuery("cursor", "cursor", "Use the cursor of a page's own 'next' link, unchanged.");
    }
}
