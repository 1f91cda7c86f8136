package org.covenanttracker.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An opaque place in a list: the key of the last row seen, so that rows added meanwhile neither
/// shift nor repeat a page.
public final class Cursor {

    private Cursor() {}

    public static String of(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
    }

    public static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw refused();
        }
    }

    public static Refusal refused() {
        return Refusal.invalidQuery("cursor", "cursor", "Use the cursor of a page's own 'next' link, unchanged.");
    }
}
