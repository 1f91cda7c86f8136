package org.covenanttracker.breach.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.covenanttracker.http.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken, and that what does not show is not in it any more.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CleanFileTest {

    @Test
    void a_pdf_keeps_its_pages_and_loses_what_does_not_show() throws IOException {
        for (byte[] sent : List.of(SampleFiles.pdf(), SampleFiles.pdfTwiceSaved())) {
            assertTrue(says(sent, SampleFiles.SECRET), "the sample hides nothing");
            CleanFile clean = CleanFile.of(sent, "application/pdf");
            assertEquals(EvidenceType.PDF, clean.type());
            assertFalse(says(clean.bytes(), SampleFiles.SECRET));
            try (PDDocument document = Loader.loadPDF(clean.bytes())) {
                assertTrue(new PDFTextStripper().getText(document).contains(SampleFiles.SHOWN));
                assertEquals(
                        "See here.",
                        document.getPage(0).getAnnotations().getFirst().getContents());
            }
        }
    }

    /// Whether anything in it says so: in its bytes, its strings, or its streams once they are decoded.
    private static boolean says(byte[] pdf, String words) throws IOException {
        if (new String(pdf, ISO_8859_1).contains(words)) return true;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSString text && text.getString().contains(words)) return true;
                if (object instanceof COSStream stream
                        && new String(stream.createInputStream().readAllBytes(), ISO_8859_1).contains(words)) {
                    return true;
                }
                if (String.valueOf(object).contains(words)) return true;
            }
        }
        return false;
    }

    @Test
    void pictures_keep_their_dots_and_nothing_else() throws IOException {
        for (byte[] sent : List.of(SampleFiles.png(), SampleFiles.jpeg(1))) {
            assertTrue(new String(sent, ISO_8859_1).contains(SampleFiles.SECRET));
            byte[] clean = CleanFile.of(sent, null).bytes();
            assertFalse(new String(clean, ISO_8859_1).contains(SampleFiles.SECRET));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
            assertEquals(40, image.getWidth());
            assertTrue(isRed(image, 5, 10));
            assertFalse(isRed(image, 35, 10));
        }
    }

    /// Where the red half lies once the picture is upright, by Exif 2.32 section 4.6.4: its row 0 and column 0
    /// are at the visual top and left (1), top and right (2), bottom and right (3), bottom and left (4), left
    /// and top (5), right and top (6), right and bottom (7), left and bottom (8).
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void a_photograph_stands_upright_without_saying_how_it_was_taken(int orientation, String side) throws IOException {
        byte[] clean = CleanFile.of(SampleFiles.jpeg(orientation), "image/jpeg").bytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
        int width = image.getWidth();
        int height = image.getHeight();
        assertEquals(orientation > 4 ? 20 : 40, width);
        assertEquals(side.equals("left"), isRed(image, 3, height / 2) && !isRed(image, width - 3, height / 2));
        assertEquals(side.equals("right"), isRed(image, width - 3, height / 2) && !isRed(image, 3, height / 2));
        assertEquals(side.equals("top"), isRed(image, width / 2, 3) && !isRed(image, width / 2, height - 3));
        assertEquals(side.equals("bottom"), isRed(image, width / 2, height - 3) && !isRed(image, width / 2, 3));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color dot = new Color(image.getRGB(x, y));
        return dot.getRed() > 200 && dot.getGreen() < 80;
    }

    @Test
    void text_is_kept_as_it_came() {
        byte[] text = "\uFEFFDear Sir,\r\n\tno.\n".getBytes(UTF_8);
        assertArrayEquals(text, CleanFile.of(text, "text/plain").bytes());
        assertEquals(EvidenceType.TEXT, CleanFile.of(text, null).type());
        byte[] table = "date,change\n2026-11-03,-4.5\n2026-11-04,+12 %\n".getBytes(UTF_8);
        assertArrayEquals(table, CleanFile.of(table, "text/csv").bytes());
        assertEquals(
                EvidenceType.CSV, CleanFile.of(table, "text/csv; charset=utf-8").type());
    }

    /// SHA-256 of "abc": FIPS 180-4, example of the Cryptographic Standards page of NIST.
    @Test
    void its_digest_is_that_of_its_bytes() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                CleanFile.of("abc".getBytes(UTF_8), null).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n=1+1\n",
                "a,\"=HYPERLINK(\"\"https://example.org\"\")\"\n",
                "@SUM(A1)",
                "-2+3",
                " +cmd|' /C calc'!A0",
                "\uFF1D1"
            })
    void a_table_with_a_formula_is_refused(String table) {
        refused("formula", table.getBytes(UTF_8), "text/csv");
    }

    @Test
    void what_is_none_of_the_types_or_not_what_it_says_is_refused() {
        refused("type", SampleFiles.zip(), "application/pdf");
        refused("type", SampleFiles.zip(), null);
        refused("type", SampleFiles.png(), "image/jpeg");
        refused("type", SampleFiles.pdf(), "text/plain");
        refused("type", "GIF89a\u0001".getBytes(UTF_8), "image/gif");
        refused("type", "<svg/>".getBytes(UTF_8), "image/svg+xml");
        refused("type", "Gr\u00fc\u00dfe".getBytes(ISO_8859_1), "text/plain");
        refused("type", "abc".getBytes(UTF_16), "text/plain");
        refused("type", "a\u0000b".getBytes(UTF_8), "text/plain");
    }

    @Test
    void what_cannot_be_cleaned_is_refused() {
        refused("encrypted", SampleFiles.encryptedPdf(), "application/pdf");
        refused("type", "%PDF-1.7\nnothing more".getBytes(UTF_8), "application/pdf");
        byte[] cut = Arrays.copyOf(SampleFiles.png(), 60);
        refused("type", cut, "image/png");
    }

    /// Whatever somebody sends, it is a file or it is refused: anything else thrown would be a bug of ours.
    @Test
    void a_file_with_any_of_its_bytes_changed_is_cleaned_or_refused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> samples = List.of(SampleFiles.pdf(), SampleFiles.png(), SampleFiles.jpeg(6));
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] sent = samples.get(i % samples.size()).clone();
            for (int change = random.nextInt(20); change >= 0; change--) {
                sent[random.nextInt(sent.length)] = (byte) random.nextInt(256);
            }
            try {
                CleanFile.of(sent, null);
            } catch (Refusal unfit) {
                refused++;
            } catch (RuntimeException bug) {
                throw new AssertionError("seed " + seed + ", file " + i, bug);
            }
        }
        System.out.println("Changed files: " + refused + " of 600 refused, seed " + seed);
        assertTrue(refused > 0);
    }

    @Test
    void a_picture_that_unfolds_beyond_measure_is_refused_unfolded() {
        refused("size", SampleFiles.pngBomb(60_000, 60_000), "image/png");
        refused("size", SampleFiles.pngBomb(Integer.MAX_VALUE, 1), "image/png");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        refused("required", new byte[0], "text/plain");
        byte[] large = new byte[CleanFile.MAX_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        refused("length", large, "text/plain");
        assertEquals(
                CleanFile.MAX_BYTES,
                CleanFile.of(Arrays.copyOf(large, CleanFile.MAX_BYTES), null).bytes().length);
    }

    private static void refused(String rule, byte[] bytes, String type) {
        Refusal refusal = assertThrows(Refusal.class, () -> CleanFile.of(bytes, type));
        assertEquals(400, refusal.status());
        assertTrue(refusal.explained().startsWith("/file: "), refusal.explained());
        assertEquals(rule, refusal.rule(), refusal.explained());
    }
}
