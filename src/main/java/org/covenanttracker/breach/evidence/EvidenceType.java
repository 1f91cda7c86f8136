package org.covenanttracker.breach.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The types of files that are taken, each as it is given out again.
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String mediaType;
    private final String extension;

    EvidenceType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// With the charset where it is text.
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    public String extension() {
        return extension;
    }

    public static EvidenceType ofMediaType(String mediaType) {
        return named(mediaType).orElseThrow(() -> new IllegalStateException("No type of evidence: " + mediaType));
    }

    private static Optional<EvidenceType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(mediaType))
                .findFirst();
    }

    /// By the first bytes; text of either kind has none of its own, and is what it says it is.
    static EvidenceType of(byte[] bytes, String declared) {
        String said = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean saysNothing = said.isEmpty() || said.equals("application/octet-stream");
        EvidenceType found = of(bytes, said.equals(CSV.mediaType) ? CSV : TEXT);
        if (!saysNothing && !said.equals(found.mediaType)) {
            throw UnfitFile.because(
                    "type",
                    named(said).isPresent()
                            ? "Is sent as " + said + " and is none by its bytes."
                            : "Is sent as " + said + "; taken are PDF, PNG, JPEG, and plain text or CSV in UTF-8.");
        }
        return found;
    }

    private static EvidenceType of(byte[] bytes, EvidenceType otherwise) {
        if (startsWith(bytes, PDF_START)) return PDF;
        if (startsWith(bytes, PNG_START)) return PNG;
        return startsWith(bytes, JPEG_START) ? JPEG : otherwise;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
