package org.covenanttracker.breach.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as it is kept: of a known type, and without what is hidden in it.
///
/// @param bytes as they are given out, which is not always as they came
public record CleanFile(EvidenceType type, byte[] bytes) {

    public static final int MAX_BYTES = 10 << 20;

    /// @param declared the media type that it was sent as; null for none
    public static CleanFile of(byte[] bytes, String declared) {
        if (bytes.length == 0) throw UnfitFile.because("required", "The file is empty.");
        if (bytes.length > MAX_BYTES) throw UnfitFile.because("length", "Takes at most 10 MiB.");
        EvidenceType type = EvidenceType.of(bytes, declared);
        byte[] clean = switch (type) {
            case PDF -> PdfCleaning.clean(bytes);
            case PNG, JPEG -> ImageCleaning.clean(bytes, type);
            case TEXT -> TextCheck.text(bytes);
            case CSV -> TextCheck.csv(bytes);
        };
        if (clean.length > MAX_BYTES) {
            throw UnfitFile.because("length", "Is larger than 10 MiB once it is rid of its metadata; send it smaller.");
        }
        return new CleanFile(type, clean);
    }

    /// @return SHA-256, lower-case hexadecimal
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
