package org.covenanttracker.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An opaque place in a list: the key of the last row seen, so that rows added meanwhile neither
/// shift nor repeat a page; and the list it was cut from, so that it opens no other.
///
/// It is no secret and not signed: what it says is checked like any other input.
final class Cursor {

    private Cursor() {}

    static String of(String list, String lastKey) {
        byte[] bytes = (mark(list) + lastKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String read(String list, String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.startsWith(mark(list)) && place.chars().noneMatch(Character::isISOControl)) {
                return place.substring(mark(list).length());
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, together with every other wrong cursor
        }
        throw refused();
    }

    static Refusal refused() {
        return Refusal.invalidQuery("cursor", "cursor", "Use the cursor of a page's own 'next' link, unchanged.");
    }

    private static String mark(String list) {
        return Integer.toHexString(list.hashCode()) + "|";
    }
}
