package org.covenanttracker.breach.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSStream;

/// The segments of a JPEG that lies in a document (ITU-T T.81 annex B): those of applications hold place,
/// time and camera, and comments hold anything.
final class JpegSegments {

    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    /// Adobe's, which says how its colours are to be read.
    private static final int COLOURS = 0xEE;

    private JpegSegments() {}

    static void stripMetadata(COSStream stream) throws IOException {
        byte[] jpeg;
        try (InputStream raw = stream.createRawInputStream()) {
            jpeg = raw.readAllBytes();
        }
        byte[] stripped = withoutMetadata(jpeg);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(stripped);
        }
    }

    /// Up to its end marker: what stands behind it is no part of the picture.
    static byte[] withoutMetadata(byte[] jpeg) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        int at = 0;
        while (at + 2 <= jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) throw new IOException("No segment of a JPEG at byte " + at);
            int marker = jpeg[at + 1] & 0xFF;
            int end = end(jpeg, at, marker);
            if (!isMetadata(marker)) kept.write(jpeg, at, end - at);
            if (marker == END_OF_IMAGE) break;
            at = end;
        }
        return kept.toByteArray();
    }

    /// Where a segment ends, with the dots that follow it where it begins a scan.
    private static int end(byte[] jpeg, int at, int marker) throws IOException {
        if (marker == START_OF_IMAGE || marker == END_OF_IMAGE) return at + 2;
        if (at + 4 > jpeg.length) throw new IOException("A segment of a JPEG is cut short");
        int end = at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        if (marker == START_OF_SCAN) {
            while (end + 2 <= jpeg.length && !isMarker(jpeg[end], jpeg[end + 1])) end++;
        }
        if (end > jpeg.length) throw new IOException("A segment of a JPEG goes beyond its end");
        return end;
    }

    /// Among dots, 0xFF is followed by zero, or by the number of a restart.
    private static boolean isMarker(byte first, byte second) {
        int marker = second & 0xFF;
        return (first & 0xFF) == 0xFF && marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART);
    }

    private static boolean isMetadata(int marker) {
        return marker == COMMENT || marker != COLOURS && marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
    }
}
