package org.covenanttracker.ledger.proof;

import java.util.Base64;
import java.util.Optional;

/// Base64 as notes and receipts write it: padded, and accepted only in the one form in which it
/// would be written, so that no two texts stand for the same bytes.
public final class Base64Text {

    private Base64Text() {}

    public static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Empty where the text is no base64 or not its canonical form.
    public static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException not) {
            return Optional.empty();
        }
    }
}
